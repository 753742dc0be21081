using System.Globalization;

namespace StudyPortal.Learning.Tests.Generators;

public sealed class TimingDrillTests
{
    /// <summary>Sections C2 to C4 of the facts: a piece of the question, and seconds.</summary>
    private static readonly (string What, decimal Seconds)[] _defaults =
    [
        ("the lease duration of the leader election", 15), ("renew deadline", 10), ("retry period", 2), ("the duration of a node's Lease", 40), ("between two renewals of a node's Lease", 10),
        ("--node-monitor-period", 5), ("--node-monitor-grace-period", 50), ("node.kubernetes.io/unreachable", 300), ("fileCheckFrequency", 20), ("ends a request that is not a watch", 60),
        ("compactions", 5 * 60), ("events", 60 * 60), ("bootstrap token", 24 * 60 * 60), ("--upload-certs", 2 * 60 * 60), ("command timeout of etcdctl", 5), ("election timeout of etcd", 1_000 / 1_000m),
        ("HTTP/2 ping", 30), ("before etcd accepts a new one", 5),
    ];

    private static readonly Answers _answers = new(
        "timing",
        new Dictionary<string, Func<Reading, decimal>>(StringComparer.Ordinal)
        {
            ["default"] = reading => _defaults.Single(one => reading.Says(one.What)).Seconds,
            ["heartbeats"] = reading => Enumerable.Range(1, 100).Last(beats => beats * reading.Number(@"interval=(\d+)") <= reading.Number(@"timeout=(\d+)")),
            ["round-trip"] = reading => 10 * reading.Number(@"takes (\d+) ms"),
            ["lease-takeover"] = reading => reading.Number(@"lease-duration=(\d+)s"),
            ["lease-given-up"] = reading => reading.Number(@"renew-deadline=(\d+)s"),
            ["node-renewals"] = reading => Ticks(60 * reading.Number(@"in (\d+) minute"), 10) * reading.Number(@"has (\d+) node"),
            ["not-ready"] = reading => reading.Says("default settings") ? 50 : reading.Number(@"grace-period=(\d+)s"),
            ["evicted"] = reading => reading.Number(@"grace-period is (\d+)s") + reading.Number(@"unreachable for (\d+) s"),
            ["many-nodes"] = reading => TimeToTaint(reading.Number(@"\. (\d+) of them are lost")),
            ["restart"] = reading => Enumerable.Repeat(reading.Number(@"periodSeconds: (\d+)"), reading.Number(@"failureThreshold: (\d+)")).Sum(),
            ["ejected"] = reading => Enumerable.Repeat(reading.Number(@"inter (\d+)s"), reading.Number(@"fall (\d+)")).Sum(),
            ["key-left"] = reading => (decimal)(TimeSpan.FromHours(2) - (Clock(reading.Find(@"It is (\d\d:\d\d)")) - Clock(reading.Find(@"key at (\d\d:\d\d)")))).TotalMinutes,
            ["certificate-left"] = reading => (Life(reading) / 24) - reading.Number(@"exactly (\d+) days ago"),
        },
        new Dictionary<string, Func<Reading, string, bool>>(StringComparer.Ordinal)
        {
            ["patience"] = (reading, option) => option == $"A random time between {reading.Number(@"timeout=(\d+)")} and {2 * reading.Number(@"timeout=(\d+)")} ms",
            ["longest-gap"] = LongestGap,
            ["traffic-ends"] = (reading, option) => option.StartsWith($"After about {reading.Number(@"grace-period is (\d+)s")} s,", StringComparison.Ordinal) && option.Contains("stops being Ready", StringComparison.Ordinal),
            ["idle"] = (reading, option) => reading.Number(@"idle for (\d+) s") > 30 ? option.StartsWith("It lives on", StringComparison.Ordinal) : option == $"It is cut after {reading.Number(@"idle for (\d+) s")} s",
            ["join"] = Join,
        },
        new Dictionary<string, Func<Reading, string>>(StringComparer.Ordinal));

    [Fact]
    public void Every_key_agrees_with_a_second_table() => _answers.HoldForEverySeed();

    private static int Ticks(int length, int interval) => Enumerable.Range(1, length).Count(second => second % interval == 0);

    private static TimeSpan Clock(string text) => TimeSpan.ParseExact(text, @"hh\:mm", CultureInfo.InvariantCulture);

    // A bucket that is given a tenth of a token a second, and holds one.
    private static int TimeToTaint(int nodes)
    {
        var (tenths, tainted, second) = (10, 0, -1);
        while (tainted < nodes)
        {
            second++;
            tenths = Math.Min(10, second == 0 ? tenths : tenths + 1);
            if (tenths == 10)
                (tenths, tainted) = (0, tainted + 1);
        }

        return second;
    }

    private static int Life(Reading reading) => reading.Says("certificateValidityPeriod") ? reading.Number(@"Period: (\d+)h") : reading.Says("/ca.crt") ? 87_600 : 8_760;

    private static bool LongestGap(Reading reading, string option)
    {
        var balancer = reading.Number(@"checks every (\d+) s") * reading.Number(@"after (\d+) failed");
        Assert.False(balancer is >= 15 and <= 20);
        return balancer > 20 ? option.StartsWith($"The load balancer, with about {balancer} s", StringComparison.Ordinal) : option.StartsWith("The Leases", StringComparison.Ordinal);
    }

    private static bool Join(Reading reading, string option)
    {
        var span = reading.Find(@"node (.+) later\.").Split(" and ").Select(part => part.Split(' '))
            .Aggregate(TimeSpan.Zero, (sum, part) => sum + (part[1].StartsWith("hour", StringComparison.Ordinal) ? TimeSpan.FromHours(int.Parse(part[0], CultureInfo.InvariantCulture)) : TimeSpan.FromMinutes(int.Parse(part[0], CultureInfo.InvariantCulture))));
        return option == (span < TimeSpan.FromHours(2), span < TimeSpan.FromDays(1)) switch
        {
            (true, _) => "Token and certificate key are still valid",
            (_, true) => "The token is still valid, the certificate key is not",
            _ => "Neither is valid any more",
        };
    }
}
