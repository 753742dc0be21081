using System.Collections.Immutable;
using StudyPortal.Learning.Generators.Sketching;
using StudyPortal.Learning.Questions;

namespace StudyPortal.Learning.Generators.CommandDrills;

/// <summary>Which command, which tool, which flag.</summary>
internal static class Choosing
{
    private const string Pki = "/etc/kubernetes/pki/etcd/";

    private static readonly (string Tool, string Work)[] _tools =
    [
        ("etcdctl", "etcdctl talks to a running etcd."), ("etcdutl", "etcdutl works on files of etcd, without a server."), ("crictl", "crictl asks the container runtime of a node."),
        ("kubeadm", "kubeadm makes, joins and looks after control-plane nodes."), ("kubectl", "kubectl talks to the API server."),
    ];

    public static Sketch Command(Dice dice, int difficulty)
    {
        var names = Names.Draw(dice);
        var task = dice.Pick(CommandTask.All(names));
        return new ChoiceSketch(
            $"You are root on {names.Node} ({names.Address}), and the environment gives etcdctl its endpoint and certificates. You want to {task.Wish}. Which command does it?",
            new($"`{task.Command}`", "Right."), task.Wrong, $"`{task.Command}`")
        {
            About = task.About,
        };
    }

    public static Sketch Tool(Dice dice, int difficulty)
    {
        var names = Names.Draw(dice);
        var task = dice.Pick([.. CommandTask.All(names).Where(one => _tools.Any(tool => IsDoneWith(one, tool.Tool)))]);
        var (right, work) = _tools.First(tool => IsDoneWith(task, tool.Tool));
        return new ChoiceSketch(
            $"You are root on {names.Node} ({names.Address}) and want to {task.Wish}. With which program?",
            new($"`{right}`", $"Right. {work}"),
            [.. _tools.Where(tool => tool.Tool != right).Select(tool => new Choice($"`{tool.Tool}`", tool.Work, right == "etcdutl" && tool.Tool == "etcdctl" ? "etcdctl-restores-snapshots" : null))],
            $"{work} `{task.Command}`")
        {
            About = task.About,
        };
    }

    public static Sketch MissingFlag(Dice dice, int difficulty)
    {
        var names = Names.Draw(dice);
        var (goal, start, flags) = dice.Pick(difficulty == 2 ? Commands(names)[..3] : Commands(names));
        var missing = dice.Pick([.. flags.Where(flag => flag.Why.Length > 0)]);
        var line = string.Join(' ', flags.Where(flag => flag != missing).Select(flag => flag.Text).Prepend(start));
        var name = missing.Text.Split(' ', '=')[0];
        return new TextSketch(
            $"{goal} One flag is missing here. Which one (its name is enough)?\n\n    {line}", [.. new[] { name, name[2..], missing.Text }.Distinct(StringComparer.Ordinal)],
            [
                .. flags.Where(flag => flag != missing).Select(flag => flag.Text.Split(' ', '=')[0]).Distinct(StringComparer.Ordinal)
                    .Select(other => new NearMiss(other, Markup.Blocks($"`{other}` is there."), Misconception: null)),
            ],
            $"`{name}` is missing: {missing.Why}");
    }

    public static Sketch Restore(Dice dice, int difficulty)
    {
        var names = Names.Draw(dice);
        string Line(string tool, int port, string bump) =>
            $"{tool} snapshot restore {names.File} --data-dir {names.Directory} --name {names.Node} --initial-cluster {names.Node}=https://{names.Address}:{port} --initial-advertise-peer-urls https://{names.Address}:{port}{bump}";
        const string Bump = " --bump-revision 1000000000 --mark-compacted";
        return new ChoiceSketch(
            $"The only control-plane node {names.Node} ({names.Address}) is restored from {names.File}, with etcd 3.6. More members shall join later, and no controller shall see revisions go backwards. Which command makes the data directory?",
            new($"`{Line("etcdutl", 2380, Bump)}`", "Right."),
            [
                new($"`{Line("etcdctl", 2380, Bump)}`", "etcdctl 3.6 has no `snapshot restore`.", "etcdctl-restores-snapshots"),
                new($"`{Line("etcdutl", 2379, Bump)}`", "2379 is the client port. Peers meet on 2380."),
                new($"`{Line("etcdutl", 2380, " --bump-revision 1000000000")}`", "`--bump-revision` needs `--mark-compacted` beside it, so that old watches end."),
                new($"`etcdutl snapshot restore {names.File} --data-dir {names.Directory}{Bump}`", "The member would keep the peer URL http://localhost:2380, and nobody could join.", "restore-needs-only-a-data-dir"),
            ],
            "etcdutl restores files. The three flags with the name and the peer URL make a member that others can join, and the two flags about revisions belong together.");
    }

    private static ImmutableArray<(string Goal, string Start, ImmutableArray<(string Text, string Why)> Flags)> Commands(Names names) =>
    [
        ($"On the kubeadm node {names.Node} etcdctl is to list the members. No environment variable is set.", "etcdctl member list --endpoints=https://127.0.0.1:2379",
            [
                ($"--cacert={Pki}ca.crt", "without it the client trusts only the authorities of the system, and refuses the server."),
                ($"--cert={Pki}healthcheck-client.crt", "etcd demands a client certificate."), ($"--key={Pki}healthcheck-client.key", "a certificate is of no use without its private key."),
            ]),
        ($"{names.Node} is to join as a control-plane node, with the certificates that `--upload-certs` has stored.", $"kubeadm join {names.Balancer}:6443",
            [
                ($"--token {names.Member[..6]}.{names.Member}", ""), ($"--discovery-token-ca-cert-hash sha256:{names.Member}…", "without it the node cannot check whom it joins."),
                ("--control-plane", "without it the node joins as a worker."), ($"--certificate-key {names.Container}…", "without it the stored certificates cannot be decrypted."),
            ]),
        ($"{names.Node} ({names.Address}) is to become a member of etcd that does not vote yet.", $"etcdctl member add {names.Node}",
            [
                ($"--peer-urls=https://{names.Address}:2380", "the list has to say where the others reach it."), ("--learner", "without it the member votes, and counts, at once."),
            ]),
        ($"{names.Node} ({names.Address}) is restored as the first member of a new cluster. Others shall be able to join, and controllers shall not see revisions go backwards.", $"etcdutl snapshot restore {names.File}",
            [
                ($"--data-dir {names.Directory}", "without it the data goes to `default.etcd` in the current directory."), ($"--name {names.Node}", "without it the name is `default`, which is not in the initial cluster."),
                ($"--initial-cluster {names.Node}=https://{names.Address}:2380", "without it the list has only `default` at localhost."),
                ($"--initial-advertise-peer-urls https://{names.Address}:2380", "without it the peer URL is http://localhost:2380."),
                ("--bump-revision 1000000000", ""), ("--mark-compacted", "`--bump-revision` needs it, so that old watches end."),
            ]),
    ];

    private static bool IsDoneWith(CommandTask task, string tool) => task.Command.StartsWith(tool + " ", StringComparison.Ordinal);
}
