using StudyPortal.Learning.Questions;
using StudyPortal.Simulation.World;

namespace StudyPortal.Learning.Tests;

/// <summary>Small questions to grade against.</summary>
internal static class Samples
{
    internal static QuestionHead Head { get; } = new("sample", "v1", "etcd-port-roles", 1, "<p>?</p>", ["<p>Think.</p>"], "<p>Because.</p>", []);

    internal static Option Right(string html = "right") => new(html, IsRight: true, $"<p>Yes: {html}</p>", Misconception: null);

    internal static Option Wrong(string html = "wrong", string? misconception = null) => new(html, IsRight: false, $"<p>No: {html}</p>", misconception);

    internal static SingleChoice Single(params Option[] options) => new(Head, options);

    internal static MultipleChoice Multiple(params Option[] options) => new(Head, options);

    internal static TrueFalse Statement(bool answer, params Option[] reasons) => new(Head, answer, reasons);

    internal static Numeric Number(
        decimal answer, decimal tolerance = 0, string? unit = null, (string Name, decimal Factor)[]? units = null, params NumericMistake[] mistakes) =>
        new(Head, answer, tolerance, unit, (units ?? []).ToDictionary(other => other.Name, other => other.Factor, StringComparer.Ordinal), mistakes);

    internal static Prediction Foretold(params PredictedItem[] items) => new(Head, items);

    internal static PredictedItem Item(VerdictAnswer answer, string about = "kubernetes.get", string? misconception = null) =>
        new($"Does {about} work?", about, answer, $"<p>{about}: {answer}</p>", misconception);

    internal static Cloze Gaps(params Question[] asked) => new(
        Head, string.Concat(asked.Select((_, index) => Cloze.MarkOf(index))), [.. asked.Select((question, index) => new Gap($"Gap {index + 1}", question))]);

    internal static Matching Match(int answers, params MatchedItem[] items) => new(Head, items, [.. Enumerable.Range(0, answers).Select(answer => $"{2379 + answer}")]);

    internal static MatchedItem Pair(int answer, params WrongMatch[] wrong) => new($"item {answer}", answer, $"<p>It is {answer}.</p>", wrong);

    /// <param name="places">Where each shown step belongs.</param>
    internal static Ordering Steps(params int[] places) => new(Head, [.. places.Select(place => new OrderedStep($"step {place}", place, $"<p>It comes {place}.</p>"))]);

    internal static CommandToWrite Command(
        string[] commands, IReadOnlyDictionary<string, string>? environment = null, string[]? optional = null, params CommandRemark[] remarks) =>
        new(Head, commands, environment ?? new Dictionary<string, string>(StringComparer.Ordinal), optional ?? [], remarks);

    internal static ShortText Text(string[] answers, params NearMiss[] nearMisses) => new(Head, answers, nearMisses);

    /// <summary>A manifest of the scheduler that names a kubeconfig which is not there.</summary>
    internal static ManifestToEdit Manifest { get; } = new(
        Head, new Workbench(Topology.Named("single")!, Seed: 1, "cp1", "/etc/kubernetes/manifests/kube-scheduler.yaml", Before: [], TimeSpan.FromMinutes(1)),
        Given: Scheduler("/etc/kubernetes/missing.conf"), Solution: Scheduler("/etc/kubernetes/scheduler.conf"),
        [
            new ManifestCheck("--kubeconfig", ManifestDemand.Equal, "/etc/kubernetes/scheduler.conf", "<p>That file is not there.</p>", "one-file-for-all"),
            new ManifestCheck("--leader-elect", ManifestDemand.Equal, "true", "<p>Leave it.</p>", null),
        ],
        ["kubernetes.controllers"]);

    internal static HotSpot Picture { get; } = new(
        Head, new ClusterPicture("single", Topology.Named("single")!, Seed: 1, [], "overview", []), ["cp1", "cp1/etcd", "cp1:2379"],
        [new Spot("cp1/etcd", IsRight: true, "<p>Yes.</p>", null), new Spot("cp1", IsRight: false, "<p>Too coarse.</p>", "node-is-etcd")], "<p>No.</p>");

    internal static string Scheduler(string kubeconfig) => $"""
        apiVersion: v1
        kind: Pod
        metadata:
          name: kube-scheduler
          namespace: kube-system
        spec:
          hostNetwork: true
          containers:
          - name: kube-scheduler
            image: registry.k8s.io/kube-scheduler:v1.35.6
            command:
            - kube-scheduler
            - --kubeconfig={kubeconfig}
            - --leader-elect=true
            volumeMounts:
            - name: kubeconfig
              mountPath: /etc/kubernetes/scheduler.conf
          volumes:
          - name: kubeconfig
            hostPath:
              path: /etc/kubernetes/scheduler.conf
              type: File

        """;
}
