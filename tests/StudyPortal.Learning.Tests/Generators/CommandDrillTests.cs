using System.Globalization;
using System.Text.RegularExpressions;

namespace StudyPortal.Learning.Tests.Generators;

public sealed class CommandDrillTests
{
    /// <summary>Sections D1 to D3 of the facts: a piece of the wish, and the whole command.</summary>
    private static readonly (string Wish, string Command)[] _tasks =
    [
        ("etcd member is the leader", "etcdctl endpoint status --cluster -w table"), ("was never started", "etcdctl member list -w table"), ("off the list", @"etcdctl member remove [0-9a-f]{16}"),
        ("so that the quorum stays", @"etcdctl member add \S+ --peer-urls=https://[\d.]+:2380 --learner"), ("a vote", "etcdctl member promote [0-9a-f]{16}"),
        ("hand the leadership", "etcdctl move-leader [0-9a-f]{16}"), ("lost contact to the majority", @"etcdctl get \S+ --consistency=s"), ("keys of all Pods", "etcdctl get /registry/pods --prefix --keys-only"),
        ("hold the same data", "etcdctl endpoint hashkv --cluster"), ("return the free pages", "etcdctl defrag"), ("drop the history", @"etcdctl compact \d+"), ("an alarm such as", "etcdctl alarm list"),
        ("save the content of etcd", @"etcdctl snapshot save \S+\.db"), ("number of keys in the snapshot", @"etcdutl snapshot status \S+\.db -w table"),
        ("turn the snapshot", @"etcdutl snapshot restore \S+\.db --data-dir \S+"), ("see all containers", "crictl ps -a"), ("last 30 lines", "crictl logs --tail 30 [0-9a-f]{13}"),
        ("stop etcd on", "mv /etc/kubernetes/manifests/etcd.yaml /root/"), ("active one", "kubectl get lease -n kube-system"), ("certificates on", "kubeadm certs check-expiration"),
        ("join as a worker", "kubeadm token create --print-join-command"), ("new certificate key", "kubeadm init phase upload-certs --upload-certs"),
        ("turn the old kubeadm file", @"kubeadm config migrate --old-config \S+ --new-config \S+"),
    ];

    /// <summary>Section D4: a piece of the message, and a piece of the cause.</summary>
    private static readonly (string Text, string Cause)[] _errors =
    [
        (":6443 was refused", "Nothing listens"), ("localhost:8080", "no kubeconfig"), ("Error from server (Timeout)", "etcd has lost its majority"), ("certificate required", "no client certificate"),
        ("database space exceeded", "reached its quota"), ("has expired", "has run out"), ("unknown authority", "another CA"), ("unhealthy cluster", "not connected"), ("server: EOF", "no API server behind it"),
        ("certificate is valid for", "missing among the names"), ("server preface: EOF", "etcdctl speaks plain text"), ("first record", "A client speaks plain text"), ("HTTP/1.1 header", "peer port"),
        ("request is too large", "1.5 MiB"), ("too many learner", "a learner on the list already"), ("has been compacted", "older than the last compaction"), ("not empty", "has something in it"),
        ("missing hash", "bare copy"), ("an HTTPS server", "serves HTTPS only"), ("kubeadm-certs", "two hours"), ("stable controlPlaneEndpoint", "without a controlPlaneEndpoint"),
        ("cluster ID mismatch", "data of another cluster"), ("quorum is not active", "lost contact to the majority"), ("leaderelection lost", "renew its Lease"),
    ];

    /// <summary>Procedures as numbered pieces of their steps.</summary>
    private static readonly (string Goal, string[] Steps)[] _procedures =
    [
        ("NOSPACE", ["etcdctl compact", "etcdctl defrag", "etcdctl alarm disarm"]), ("about to expire", ["renew all", "control-plane Pods", "~/.kube/config"]),
        ("destroyed and replaced", ["member remove", "is empty", "member add", "state=existing", "member promote"]),
        ("goes back to the snapshot", ["manifests out", "crictl ps", "snapshot restore", "hostPath", "manifests back", "restart the kubelet"]),
        ("lost with its disk", ["put the old /etc/kubernetes/pki", "restore the snapshot", "kubeadm init", "join with empty disks"]),
    ];

    private static readonly Dictionary<string, string[]> _flags = new(StringComparer.Ordinal)
    {
        ["etcdctl member list"] = ["--endpoints", "--cacert", "--cert", "--key"], ["kubeadm join"] = ["--token", "--discovery-token-ca-cert-hash", "--control-plane", "--certificate-key"],
        ["etcdctl member add"] = ["--peer-urls", "--learner"],
        ["etcdutl snapshot restore"] = ["--data-dir", "--name", "--initial-cluster", "--initial-advertise-peer-urls", "--bump-revision", "--mark-compacted"],
    };

    private static readonly Answers _answers = new(
        "commands",
        new Dictionary<string, Func<Reading, decimal>>(StringComparer.Ordinal)
        {
            ["free-space"] = reading => reading.Number(@"SIZE of (\d+) MB") - reading.Number(@"and (\d+) MB IN USE"),
            ["member-list"] = reading => Votes.Majority(Rows(reading).Count(row => row[^1] == "false")),
            ["revision"] = reading => 1e9m + reading.Number(@"the revision (\d+)\."),
        },
        new Dictionary<string, Func<Reading, string, bool>>(StringComparer.Ordinal)
        {
            ["task"] = (reading, option) => Regex.IsMatch(option, $"^{Asked(reading).Command}$", RegexOptions.None, TimeSpan.FromSeconds(1)),
            ["tool"] = (reading, option) => Asked(reading).Command.Split(' ')[0] == option,
            ["restore"] = Restore,
            ["next-step"] = NextStep,
            ["cause"] = (reading, option) => option.Contains(_errors.Single(error => reading.Says(error.Text)).Cause, StringComparison.Ordinal),
            ["message"] = (reading, option) => option.Contains(_errors.Single(error => reading.Says(error.Cause)).Text, StringComparison.Ordinal),
            ["readyz"] = (reading, option) => option.Contains(reading.Find(@"\[-\](\w+) failed") switch { "linearizable_read" => "no leader", "non_learner" => "is a learner", _ => "data of the members differ" }, StringComparison.Ordinal),
        },
        new Dictionary<string, Func<Reading, string>>(StringComparer.Ordinal)
        {
            ["missing-flag"] = reading => _flags.Where(command => reading.Says(command.Key)).SelectMany(command => command.Value).Single(flag => !Regex.IsMatch(reading.Prompt, $@" {flag}[ =\n]|{flag}$", RegexOptions.None, TimeSpan.FromSeconds(1))),
            ["leader"] = reading => Rows(reading).Single(row => row[4] == "true")[0],
            ["behind"] = reading => Rows(reading).MinBy(row => int.Parse(row[^1], CultureInfo.InvariantCulture))![0],
            ["container"] = reading => Table(reading, "   ").Where(row => row[^2] == reading.Find(@"attempt\. (\S+) does not stay up") && row[^3] == "Exited").MaxBy(row => int.Parse(row[^1], CultureInfo.InvariantCulture))![0],
        });

    [Fact]
    public void Every_key_agrees_with_a_second_list_of_commands_and_messages() => _answers.HoldForEverySeed();

    private static (string Wish, string Command) Asked(Reading reading) => _tasks.Single(task => reading.Find("to ((?:see|take|add|give|hand|read|list|find|return|drop|save|turn|stop|let|get) .+)").Contains(task.Wish, StringComparison.Ordinal));

    private static List<string[]> Rows(Reading reading) => Table(reading, ",");

    // The lines of the block are the last ones, after an empty line or the end of a paragraph.
    private static List<string[]> Table(Reading reading, string separator) =>
        [.. reading.Prompt.Split('\n').Skip(1).Where(line => line.Contains(separator, StringComparison.Ordinal)).Select(line => line.Split(separator).Select(cell => cell.Trim()).Where(cell => separator == "," || cell.Length > 0).ToArray())];

    private static bool Restore(Reading reading, string option)
    {
        var (name, address) = (reading.Find(@"node (\S+) \("), reading.Find(@"\((\d+\.[\d.]+)\)"));
        return option.StartsWith("etcdutl", StringComparison.Ordinal) && option.Contains($"--name {name} --initial-cluster {name}=https://{address}:2380 --initial-advertise-peer-urls https://{address}:2380 ", StringComparison.Ordinal)
            && option.EndsWith("--bump-revision 1000000000 --mark-compacted", StringComparison.Ordinal);
    }

    private static bool NextStep(Reading reading, string option)
    {
        var steps = _procedures.Single(procedure => reading.Says(procedure.Goal)).Steps;
        var done = reading.Says("Nothing has been done yet") ? 0 : 1 + Array.FindIndex(steps, step => reading.Find("last thing done was: (.+)").Contains(step, StringComparison.OrdinalIgnoreCase));
        return option.Contains(steps[done], StringComparison.OrdinalIgnoreCase);
    }
}
