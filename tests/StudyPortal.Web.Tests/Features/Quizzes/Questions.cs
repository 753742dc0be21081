using StudyPortal.Learning.Grading;
using StudyPortal.Learning.Questions;
using StudyPortal.Simulation.World;
using StudyPortal.Web.Features.Quizzes;

namespace StudyPortal.Web.Tests.Features.Quizzes;

/// <summary>One question of every kind, and what a learner may give to it.</summary>
internal static class Questions
{
    private static readonly Option[] Options =
        [new("<p>Two</p>", IsRight: true, "<p>More than half.</p>", null), new("<p>Three</p>", IsRight: false, "<p>All is too many.</p>", "all-agree")];

    private static readonly Option[] Ports =
        [new("<p>2379</p>", true, "<p>Clients.</p>", null), new("<p>2380</p>", true, "<p>Peers.</p>", null), new("<p>6443</p>", false, "<p>The API server.</p>", null)];

    private static readonly PredictedItem[] Items =
    [
        new("Does <code>kubectl get</code> answer?", "kubernetes.get", VerdictAnswer.No, "<p>No quorum.</p>", "reads-need-no-quorum"),
        new("Do running pods serve?", "kubernetes.serve", VerdictAnswer.Yes, "<p>They need no control plane.</p>", null),
        new("Does an old read answer?", "etcd.stale-read", VerdictAnswer.Degraded, "<p>Each member answers for itself.</p>", null),
    ];

    private static readonly Gap[] Gaps =
    [
        new("Gap 1", new SingleChoice(Head("cloze"), [.. Ports.Select((port, index) => port with { Html = index == 2 ? "&lt;6443&gt;" : $"{2379 + index}", IsRight = index == 0 })])),
        new("Gap 2", new Numeric(Head("cloze"), 3, 0, "members", new Dictionary<string, decimal>(StringComparer.Ordinal), [new NumericMistake(2, "<p>A quorum.</p>", null)])),
        new("Gap 3", new ShortText(Head("cloze"), ["etcdctl"], [])),
    ];

    public static Question OfKind(string kind) => kind switch
    {
        "single" => new SingleChoice(Head("single"), Options),
        "multiple" => new MultipleChoice(Head("multiple"), Ports),
        "true-false" => new TrueFalse(Head("true-false"), Answer: true, Options),
        "numeric" => new Numeric(Head("numeric"), 2, 0, "members", new Dictionary<string, decimal>(StringComparer.Ordinal), []),
        "short-text" => new ShortText(Head("short-text"), ["etcdutl"], []),
        "prediction" => new Prediction(Head("prediction"), Items),
        "match" => new Matching(
            Head("match"),
            [new("<code>etcdctl</code>", 2, "<p>A client.</p>", [new(0, "<p>Peers.</p>", null)]), new("member", 0, "<p>A peer.</p>", [])],
            ["2380", "<6443>", "2379"]),
        "order" => new Ordering(Head("order"), [new("Start <b>it</b>", 2, "<p>Last.</p>"), new("Remove", 0, "<p>First.</p>"), new("Add", 1, "<p>Then.</p>")]),
        "table" => new TableToComplete(
            Head("table"), ["Members", "<b>Quorum</b>"], [[new GivenCell("3"), new OpenCell(0)], [new GivenCell("5"), new OpenCell(1)]],
            [new Gap("Members 3: Quorum", NumberIn("table", 2)), new Gap("Members 5: Quorum", NumberIn("table", 3))]),
        "command" => new CommandToWrite(
            Head("command"), ["etcdctl member list -w table"], new Dictionary<string, string>(StringComparer.Ordinal), [],
            [new CommandRemark("etcdutl", IsMissing: false, IsDangerous: false, "<p>It works on files.</p>", null)]),
        "manifest" => Manifest,
        "hot-spot" => new HotSpot(
            Head("hot-spot"), new ClusterPicture("single", Topology.Named("single")!, Seed: 1, [], "overview", []), ["cp1", "cp1/etcd", "cp1/kubelet", "cp1:2379", "worker1--cp1", "cp1/nowhere"],
            [new Spot("cp1/etcd", IsRight: true, "<p>It stores.</p>", null), new Spot("cp1", IsRight: false, "<p>Too coarse.</p>", "all-agree")], "<p>Not this one.</p>"),
        "cloze" => new Cloze(Head("cloze"), $"<p>Port {Cloze.MarkOf(0)} of {Cloze.MarkOf(1)}</p><pre><code>{Cloze.MarkOf(2)} get</code></pre>", Gaps),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such kind."),
    };

    public static QuestionView Empty(string kind) => new(OfKind(kind), Number: 2, "sample/first", "/guides/sample/first");

    /// <summary>The question with this response, graded.</summary>
    public static QuestionView Answered(string kind, string response)
    {
        var given = ResponseText.Parse(response)!;
        var grade = Assert.IsType<Graded>(Grader.Grade(OfKind(kind), given));
        return Empty(kind) with { Given = given, Grade = grade };
    }

    // One for all, since what its cluster does is remembered with it.
    private static readonly ManifestToEdit Manifest = new(
        Head("manifest"), new Workbench(Topology.Named("single")!, Seed: 1, "cp1", "/etc/kubernetes/manifests/kube-scheduler.yaml", [], TimeSpan.FromMinutes(1)),
        Scheduler("/etc/missing.conf"), Scheduler("/etc/kubernetes/scheduler.conf"),
        [new ManifestCheck("--kubeconfig", ManifestDemand.Equal, "/etc/kubernetes/scheduler.conf", "<p>Not <b>there</b>.</p>", "all-agree"), new ManifestCheck("--master", ManifestDemand.BeMissing, "", "<p>No.</p>", null)],
        ["kubernetes.controllers"]);

    public static string Scheduler(string kubeconfig) => $$"""
        apiVersion: v1
        kind: Pod
        metadata: {name: kube-scheduler, namespace: kube-system}
        spec:
          hostNetwork: true
          containers:
          - name: kube-scheduler
            image: registry.k8s.io/kube-scheduler:v1.35.6
            command: [kube-scheduler, --kubeconfig={{kubeconfig}}]
            volumeMounts: [{name: kubeconfig, mountPath: /etc/kubernetes/scheduler.conf}]
          volumes: [{name: kubeconfig, hostPath: {path: /etc/kubernetes/scheduler.conf, type: File} }]

        """;

    private static Numeric NumberIn(string question, decimal answer) => new(Head(question), answer, 0, null, new Dictionary<string, decimal>(StringComparer.Ordinal), []);

    private static QuestionHead Head(string id) =>
        new(id, "v1", "quorum-arithmetic", Difficulty: 1, "<p>How many?</p>", ["<p>More than half.</p>", "<p>Count.</p>"], "<p>Half plus one.</p>", []);
}
