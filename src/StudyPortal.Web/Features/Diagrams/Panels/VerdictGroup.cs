using System.Collections.Immutable;
using System.Globalization;
using StudyPortal.Simulation.World;

namespace StudyPortal.Web.Features.Diagrams.Panels;

/// <summary>The verdicts about etcd or about Kubernetes, in the order in which they are read.</summary>
/// <param name="Title">Whose.</param>
/// <param name="Fact">What is to be known before them, empty for nothing.</param>
/// <param name="Lines">The verdicts.</param>
public sealed record VerdictGroup(string Title, string Fact, ImmutableArray<VerdictLine> Lines)
{
    public static ImmutableArray<VerdictGroup> Of(ClusterVerdicts verdicts) =>
        [new VerdictGroup("etcd", Vote(verdicts.Etcd), Etcd(verdicts.Etcd)), new VerdictGroup("Kubernetes", "", Kubernetes(verdicts.Kubernetes))];

    /// <summary>All of it in one line: how many work, in part, or not.</summary>
    public static string Summary(ImmutableArray<VerdictGroup> groups)
    {
        var lines = groups.SelectMany(group => group.Lines).ToList();
        var (yes, part, no) = (Count(VerdictAnswer.Yes), Count(VerdictAnswer.Degraded), Count(VerdictAnswer.No));
        if (yes == lines.Count)
            return string.Create(CultureInfo.InvariantCulture, $"All {lines.Count} work.");
        return string.Create(CultureInfo.InvariantCulture, $"{yes} of {lines.Count} work{(part == 0 ? "" : $", {part} in part")}{(no == 0 ? "" : $", {no} not")}.");

        int Count(VerdictAnswer answer) => lines.Count(line => line.Verdict.Answer == answer);
    }

    /// <summary>How many voters there are, how many may fail, and who leads.</summary>
    public static string Vote(EtcdVerdicts etcd)
    {
        var leads = etcd.Leader is { } leader ? $"{leader} leads" : "Nobody leads";
        var lonely = string.Concat(etcd.Believers.Select(host => $" {host} still takes itself for the leader."));
        var learners = etcd.Members == etcd.Voters ? "" : string.Create(CultureInfo.InvariantCulture, $", {Count(etcd.Members - etcd.Voters, "learner")}");
        return string.Create(
            CultureInfo.InvariantCulture, $"{leads}. {etcd.Alive.Length} of {Count(etcd.Voters, "voter")}{learners} run and reach each other; {etcd.Quorum} make a majority: {Spare(etcd.Spare)}.{lonely}");
    }

    private static string Spare(int spare) => spare switch
    {
        < 0 => string.Create(CultureInfo.InvariantCulture, $"{-spare} missing"),
        0 => "none to spare",
        _ => string.Create(CultureInfo.InvariantCulture, $"{spare} to spare"),
    };

    private static ImmutableArray<VerdictLine> Etcd(EtcdVerdicts etcd) =>
    [
        new VerdictLine("etcd.quorum", "Quorum", etcd.Majority, [], []),
        new VerdictLine("etcd.write", "Write", etcd.Write, [], etcd.WriteThrough),
        new VerdictLine("etcd.read", "Read", etcd.LinearizableRead, [], etcd.LinearizableThrough),
        new VerdictLine("etcd.stale-read", "Stale read", etcd.SerializableRead, [], etcd.SerializableThrough),
    ];

    private static ImmutableArray<VerdictLine> Kubernetes(KubernetesVerdicts kubernetes) =>
    [
        new VerdictLine("kubernetes.get", "kubectl get", kubernetes.Get, kubernetes.ApiServers, []),
        new VerdictLine("kubernetes.create", "Create", kubernetes.Create, [], []),
        new VerdictLine("kubernetes.schedule", "Schedule a new pod", kubernetes.Schedule, [], []),
        new VerdictLine("kubernetes.serve", "Running pods serve", kubernetes.Serve, [], []),
        new VerdictLine("kubernetes.restart", "Crashed containers restart", kubernetes.Restart, kubernetes.Restarts, []),
        new VerdictLine("kubernetes.controllers", "Controllers act", kubernetes.Controllers, [], []),
        .. kubernetes.Front is { } front ? [new VerdictLine("kubernetes.front", "Load balancer", front, [], kubernetes.PassesTo)] : ImmutableArray<VerdictLine>.Empty,
    ];

    private static string Count(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");
}
