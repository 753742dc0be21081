using System.Diagnostics;
using StudyPortal.Simulation.World;
using StudyPortal.Web.Features.Diagrams.Playing;

namespace StudyPortal.Benchmarks.Diagrams;

/// <summary>What it costs that a learner plays a cluster.</summary>
internal static class PlaybackBenchmarks
{
    private const int Idle = 2000;
    private const int UpdatesPerSecond = 10;

    public static void Run(TextWriter output)
    {
        var cluster = Cluster.Settled(Topology.Named("stacked-3")!, 7);
        Weigh(output, cluster);
        foreach (var speed in PlaySpeed.All)
            Play(output, Playback.Begin(cluster) with { IsPlaying = true, Speed = speed });
        Look(output, Playback.Begin(cluster).Operate(new FaultStrikes(new CrashMachine("cp1"))).Next.Onward(TimeSpan.FromMinutes(10)));
    }

    private static void Weigh(TextWriter output, Cluster cluster)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var idle = Enumerable.Range(0, Idle).Select(_ => Playback.Begin(cluster)).ToArray();
        output.WriteLine($"untouched playback: {(GC.GetTotalMemory(forceFullCollection: true) - before) / Idle} B");
        GC.KeepAlive(idle);
        foreach (var minutes in new[] { 1, 10, 30, 120 })
        {
            before = GC.GetTotalMemory(forceFullCollection: true);
            var clock = Stopwatch.StartNew();
            var played = Playback.Begin(cluster).Operate(new FaultStrikes(new CrashMachine("cp1"))).Next.Onward(TimeSpan.FromMinutes(minutes));
            output.WriteLine($"played for {minutes} min after a failure: {(GC.GetTotalMemory(forceFullCollection: true) - before) / 1024} KiB, {played.Occurrences.Count} occurrences, in {clock.ElapsedMilliseconds} ms");
            GC.KeepAlive(played);
        }
    }

    private static void Play(TextWriter output, Playback playback)
    {
        var tick = TimeSpan.FromSeconds(1.0 / UpdatesPerSecond);
        var (played, micros, bytes) = Timed(playback, tick, 100);
        var (_, past, pastBytes) = Timed(played.Rewind(), tick, 100);
        output.WriteLine($"tick of {tick.TotalMilliseconds} ms at {playback.Speed.Label}: {micros:0} µs, {bytes / 1024} KiB allocated; through the past {past:0} µs, {pastBytes / 1024} KiB");
    }

    private static (Playback Played, double Micros, long Bytes) Timed(Playback playback, TimeSpan tick, int times)
    {
        var warm = playback;
        for (var time = 0; time < times / 2; time++)
            warm = warm.Tick(tick);
        var (clock, before) = (Stopwatch.StartNew(), GC.GetAllocatedBytesForCurrentThread());
        for (var time = 0; time < times; time++)
            playback = playback.Tick(tick);
        return (playback, clock.Elapsed.TotalMicroseconds / times, (GC.GetAllocatedBytesForCurrentThread() - before) / times);
    }

    private static void Look(TextWriter output, Playback playback)
    {
        var snapshot = playback.Shown.Snapshot();
        foreach (var (name, look) in new (string, Action)[]
        {
            ("snapshot", () => playback.Shown.Snapshot()),
            ("timeline", () => Timeline.Of(playback)),
            ("timeline of everything", () => Timeline.Of(playback, AnnouncementVerbosity.All)),
            ("actions of a machine", () => DiagramActions.For(snapshot, "cp2", ["machines", "links", "ports", "disks", "clocks", "certificates", "members"])),
            ("seek to the middle", () => playback.Seek(playback.Beginning + (playback.Elapsed / 2))),
            ("link", () => SandboxLink.Of("stacked-3", 7, playback.History).Write()),
        })
        {
            look();
            var clock = Stopwatch.StartNew();
            for (var time = 0; time < 50; time++)
                look();
            output.WriteLine($"{name}: {clock.Elapsed.TotalMicroseconds / 50:0} µs");
        }
    }
}
