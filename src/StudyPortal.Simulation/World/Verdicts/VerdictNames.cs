using System.Collections.Immutable;

namespace StudyPortal.Simulation.World;

/// <summary>
/// The names by which authors mean verdicts. Those of the whole cluster stand in <see cref="All"/>; of some there is one for each machine, which is written behind
/// an at sign: <c>kubernetes.get@cp1</c>.
/// </summary>
public static class VerdictNames
{
    private static readonly ImmutableArray<Entry> _entries =
    [
        new("etcd.quorum", "Does etcd have a quorum?", static verdicts => verdicts.Etcd.Majority),
        new("etcd.write", "Can a client write to etcd?", static verdicts => verdicts.Etcd.Write,
            "Can a client write to etcd through the member on {0}?", static (verdicts, host) => Through(verdicts.Etcd.WriteThrough, host, "A write", verdicts.Etcd.Write)),
        new("etcd.read", "Does etcd answer a linearizable read?", static verdicts => verdicts.Etcd.LinearizableRead,
            "Does the member on {0} answer a linearizable read?", static (verdicts, host) => Through(verdicts.Etcd.LinearizableThrough, host, "A linearizable read", verdicts.Etcd.LinearizableRead)),
        new("etcd.stale-read", "Does etcd answer a serializable read, which may be stale?", static verdicts => verdicts.Etcd.SerializableRead,
            "Does the member on {0} answer a serializable read, which may be stale?", static (verdicts, host) => Through(verdicts.Etcd.SerializableThrough, host, "A serializable read", verdicts.Etcd.SerializableRead)),
        new("kubernetes.get", "Does kubectl get answer?", static verdicts => verdicts.Kubernetes.Get,
            "Does kubectl get answer through the API server on {0}?", static (verdicts, host) => Of(verdicts.Kubernetes.ApiServers, host)),
        new("kubernetes.create", "Can an object be created with kubectl?", static verdicts => verdicts.Kubernetes.Create),
        new("kubernetes.schedule", "Does the pod of a new Deployment run within two minutes?", static verdicts => verdicts.Kubernetes.Schedule),
        new("kubernetes.serve", "Do running pods serve requests?", static verdicts => verdicts.Kubernetes.Serve),
        new("kubernetes.restart", "Are crashed containers started again?", static verdicts => verdicts.Kubernetes.Restart,
            "Are crashed containers on {0} started again?", static (verdicts, host) => Of(verdicts.Kubernetes.Restarts, host)),
        new("kubernetes.controllers", "Do a controller manager and a scheduler act?", static verdicts => verdicts.Kubernetes.Controllers),
        new("kubernetes.front", "Does what stands before the API servers pass connections on?", static verdicts => verdicts.Kubernetes.Front),
    ];

    /// <summary>Every name of the whole cluster, in the order in which learners meet them.</summary>
    public static ImmutableArray<VerdictName> All { get; } = [.. _entries.Select(entry => new VerdictName(entry.Name, entry.Question))];

    /// <summary>Every name of one machine; not every machine has something behind each.</summary>
    public static ImmutableArray<VerdictName> At(string host) => [.. _entries.Where(entry => entry.AtHost is not null).Select(entry => entry.NamedAt(host))];

    /// <summary>What a name asks; null where there is no such name. Whether there is such a machine is the caller's to check.</summary>
    public static VerdictName? Find(string name)
    {
        var (entry, host) = Parted(name);
        return host is null ? All.FirstOrDefault(known => known.Name == name) : entry?.AtHost is null ? null : entry.NamedAt(host);
    }

    /// <summary>The verdict of a name; null where there is no such name, or nothing in the cluster that it could be about.</summary>
    public static Verdict? Find(ClusterVerdicts verdicts, string name)
    {
        var (entry, host) = Parted(name);
        return host is null ? entry?.Whole(verdicts) : entry?.AtHost?.Invoke(verdicts, host);
    }

    private static (Entry? Entry, string? Host) Parted(string name)
    {
        var at = name.IndexOf('@', StringComparison.Ordinal);
        var about = at < 0 ? name : name[..at];
        return (_entries.FirstOrDefault(entry => entry.Name == about), at < 0 ? null : name[(at + 1)..]);
    }

    private static Verdict? Of(ImmutableArray<HostVerdict> verdicts, string host) => verdicts.FirstOrDefault(found => found.Host == host)?.Verdict;

    private static Verdict Through(ImmutableArray<string> hosts, string host, string what, Verdict all) => hosts.Contains(host, StringComparer.Ordinal)
        ? new Verdict(VerdictAnswer.Yes, $"{what} through {host} works.", all.Why)
        : new Verdict(VerdictAnswer.No, $"{what} through {host} does not work.", all.Answer == VerdictAnswer.Yes ? $"No member of etcd on {host} can answer: it does not run, was removed, or is a learner, which answers serializable reads alone." : all.Why);

    private sealed record Entry(
        string Name, string Question, Func<ClusterVerdicts, Verdict?> Whole, string? QuestionAtHost = null, Func<ClusterVerdicts, string, Verdict?>? AtHost = null)
    {
        public VerdictName NamedAt(string host) => new($"{Name}@{host}", QuestionAtHost!.Replace("{0}", host, StringComparison.Ordinal));
    }
}
