namespace StudyPortal.Learning.Commands;

/// <summary>What does harm wherever it was not asked for.</summary>
internal static class KnownDangers
{
    private static readonly (string Part, string Harm)[] _dangers =
    [
        ("etcdctl del", "<code>etcdctl del</code> deletes keys behind the back of kube-apiserver: no finalizer runs, and nothing asks you back."),
        ("etcdctl put", "<code>etcdctl put</code> writes behind the back of kube-apiserver, past validation, admission and audit."),
        ("etcdctl member remove", "<code>member remove</code> takes a vote away from the cluster. The removed member cannot come back with its data."),
        ("etcdctl defrag", "<code>defrag</code> blocks the member that it works on until it is done."),
        ("etcdctl auth enable", "<code>auth enable</code> locks out every client without a user of etcd, kube-apiserver among them."),
        ("kubeadm reset", "<code>kubeadm reset</code> undoes this node: its manifests, certificates and etcd data are deleted."),
        ("kubectl delete", "<code>kubectl delete</code> removes the object for everybody."),
        ("systemctl stop", "<code>systemctl stop</code> leaves the unit stopped until somebody starts it."),
        ("crictl rm", "<code>crictl rm</code> removes a container with its logs."),
        ("--skip-hash-check", "With <code>--skip-hash-check</code> a damaged file is restored like a sound one."),
        ("--insecure-skip-tls-verify", "With <code>--insecure-skip-tls-verify</code> you talk to whoever answers."),
        ("--force", "<code>--force</code> leaves out a question that is asked for a reason."),
    ];

    /// <summary>HTML on each danger in a command that the right one does not hold.</summary>
    internal static IEnumerable<string> In(CommandMeaning given, CommandMeaning expected) =>
        _dangers.Where(danger => given.Has(danger.Part) && !expected.Has(danger.Part)).Select(danger => danger.Harm);
}
