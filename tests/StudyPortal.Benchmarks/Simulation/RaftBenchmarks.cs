using System.Diagnostics;
using System.Globalization;
using StudyPortal.Simulation.Raft;
using StudyPortal.Simulation.Tests.Raft.Cluster;

namespace StudyPortal.Benchmarks.Simulation;

/// <summary>What the Raft room costs by itself: idling, failing over, forking, writing, and the memory of a log.</summary>
public static class RaftBenchmarks
{
    private const int Rounds = 15;
    private const int Entries = 10_000;
    private static readonly TimeSpan _idle = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(10);

    /// <summary>Prints the figures, each the median of some rounds after one that is not counted.</summary>
    public static void Run(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        foreach (var members in (int[])[1, 3, 5, 7])
            Idle(output, members);
        FailOver(output);
        Fork(output, written: 0);
        Fork(output, Entries);
        Write(output);
        Memory(output);
    }

    private static void Idle(TextWriter output, int members)
    {
        var settled = Settled(members);
        RaftCluster? last = null;
        var took = Median(settled.Fork, cluster =>
        {
            cluster.Run(_idle);
            last = cluster;
        });
        Print(output, $"idle, {members} members, ten simulated minutes", $"{took,9:0.00} ms   {last!.Messages - settled.Messages} messages, {last.Events - settled.Events} events");
    }

    private static void FailOver(TextWriter output)
    {
        var settled = Settled(3);
        var took = Median(settled.Fork, cluster =>
        {
            RaftCluster.Crash(cluster.Leader!);
            if (!cluster.RunUntil(() => cluster.Leader is { } leader && leader.Node!.Log.TermAt(leader.Node.Committed) == leader.Node.Term, _patience))
                throw new InvalidOperationException("No leader was elected.");
        });
        Print(output, "leader of three crashes, until the next one has committed", $"{took,9:0.000} ms");
    }

    private static void Fork(TextWriter output, int written)
    {
        var settled = Settled(5);
        PutMany(settled, written);
        var before = GC.GetAllocatedBytesForCurrentThread();
        settled.Fork();
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        Print(output, $"fork of five members with {written} entries", $"{Median(() => settled, cluster => cluster.Fork()) * 1_000,9:0.0} µs   {bytes} bytes");
    }

    private static void Write(TextWriter output)
    {
        var took = Median(() => Settled(3), cluster => PutMany(cluster, Entries));
        Print(output, "three members, one write after the other", $"{took * 1_000 / Entries,9:0.00} µs a write");
    }

    private static void Memory(TextWriter output)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var cluster = Settled(5);
        PutMany(cluster, Entries);
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(cluster);
        Print(output, $"held by five members with {Entries} entries and the clients' history", $"{held / 1e6,9:0.00} MB");
    }

    private static RaftCluster Settled(int members)
    {
        var cluster = new RaftCluster(new ClusterOptions { Seed = 1, Members = members });
        cluster.RunUntil(() => cluster.Leader is { } leader && leader.Node!.Applied > members, _patience);
        cluster.Run(TimeSpan.FromSeconds(1));
        return cluster;
    }

    private static void PutMany(RaftCluster cluster, int entries)
    {
        for (var entry = 0; entry < entries; entry++)
        {
            var operation = cluster.Put(cluster.Leader!, "a", "x");
            cluster.RunUntil(() => cluster.Operations[operation].Answered is not null, _patience);
        }
    }

    private static double Median(Func<RaftCluster> prepare, Action<RaftCluster> action)
    {
        var times = new List<double>(Rounds);
        for (var round = 0; round <= Rounds; round++)
        {
            var cluster = prepare();
            var watch = Stopwatch.StartNew();
            action(cluster);
            if (round > 0)
                times.Add(watch.Elapsed.TotalMilliseconds);
        }

        times.Sort();
        return times[Rounds / 2];
    }

    private static void Print(TextWriter output, string what, string figure) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what,-70} {figure}"));
}
