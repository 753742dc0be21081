using System.Diagnostics;
using System.Globalization;
using StudyPortal.Simulation.Raft;
using StudyPortal.Simulation.World;

namespace StudyPortal.Benchmarks.Simulation;

/// <summary>What a whole cluster costs: coming up, idling, failing over, forking, being looked at, and its memory.</summary>
public static class WorldBenchmarks
{
    private const int Rounds = 15;
    private const int MemoryClusters = 4;
    private static readonly TimeSpan _idle = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan _step = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan _settling = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan _hour = TimeSpan.FromHours(1);

    /// <summary>Prints the figures, each the median of some rounds after some that are not counted.</summary>
    public static void Run(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        Print(output, "stacked-3 from switched off to settled", Median(() => 1UL, seed => Cluster.Settled(Topology.Named("stacked-3")!, seed)), "ms");
        foreach (var name in (string[])["single", "stacked-2", "stacked-3", "stacked-5", "stacked-7", "external-3"])
            Idle(output, name);
        var settled = Settled("stacked-3");
        Print(output, "stacked-3, leader of etcd crashes, until the next one leads", Median(() => settled, FailOver), "ms");
        Print(output, "stacked-3, fork (a step of a microsecond)", Median(() => settled, cluster => cluster.Advance(TimeSpan.FromMicroseconds(1))) * 1_000, "µs");
        Print(output, "stacked-3, snapshot for a picture", Median(() => settled, cluster => cluster.Snapshot()) * 1_000, "µs");
        Print(output, "stacked-3, judged: what works and why", Median(() => settled, cluster => cluster.Judge()), "ms");
        var leaderless = settled.Apply(new CrashMachine("cp2")).Next.Apply(new CrashMachine("cp3")).Next.Advance(_settling).Next;
        Print(output, "stacked-3 without quorum, judged", Median(() => leaderless, cluster => cluster.Judge()), "ms");
        Print(output, "stacked-3, kubectl create traced hop by hop", Median(() => settled, cluster => cluster.Trace(new KubectlCreate("cp1", "web"))), "ms");
        Seeking(output, History.From(settled).With(new TimePasses(_hour)));
        Memory(output, "stacked-3, held after ten minutes", _idle);
        Memory(output, "stacked-3, held after an hour", _hour);
    }

    private static void Seeking(TextWriter output, History history)
    {
        var moment = history.Beginning + _idle + _settling + (_step * 170);
        var near = history.At(moment - _step);
        Print(output, "stacked-3, an hour played, seek to a moment", Median(() => moment, at => history.At(at)), "ms");
        Print(output, "stacked-3, an hour played, 100 ms on from a moment", Median(() => moment, at => history.At(at, near)) * 1_000, "µs");
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var again = History.From(history.Present).With(new TimePasses(_idle));
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;
        Print(output, "stacked-3, held by ten more minutes of history", held / 1e6, "MB");
        GC.KeepAlive(again);
        GC.KeepAlive(history);
    }

    private static void Idle(TextWriter output, string name) =>
        Print(output, $"{name} with two workers, ten idle minutes", Median(() => Settled(name), cluster => cluster.Advance(_idle)), "ms");

    private static void FailOver(Cluster cluster)
    {
        var leader = cluster.Snapshot().Members.Single(member => member.Role == RaftRole.Leader);
        var next = cluster.Apply(new CrashMachine(leader.Host)).Next;
        while (!next.Snapshot().Members.Any(member => member.Role == RaftRole.Leader && member.Term > leader.Term))
            next = next.Advance(_step).Next;
    }

    private static void Memory(TextWriter output, string what, TimeSpan time)
    {
        var settled = Settled("stacked-3");
        var before = GC.GetTotalMemory(forceFullCollection: true);
        Cluster[] clusters = [.. Enumerable.Range(1, MemoryClusters).Select(seed => Cluster.Settled(Topology.Named("stacked-3")!, (ulong)seed).Advance(time).Next)];
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(clusters);
        GC.KeepAlive(settled);
        Print(output, what, held / 1e6 / MemoryClusters, "MB");
    }

    private static Cluster Settled(string name) => Cluster.Settled(Topology.Named(name)!, seed: 1);

    private static double Median<T>(Func<T> prepare, Action<T> action)
    {
        var prepared = prepare();
        var times = new List<double>(Rounds);
        for (var round = 0; round < 2 * Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            action(prepared);
            if (round >= Rounds)
                times.Add(watch.Elapsed.TotalMilliseconds);
        }

        times.Sort();
        return times[Rounds / 2];
    }

    private static void Print(TextWriter output, string what, double figure, string unit) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what,-70} {figure,9:0.00} {unit}"));
}
