using System.Globalization;

namespace StudyPortal.Simulation.Tests.Etcd.Histories;

/// <summary>Hundreds of seeded histories of whole etcd clusters. <c>ETCD_HISTORIES</c> runs more, <c>ETCD_FIRST_SEED</c> others.</summary>
public sealed class EtcdHistoryTests(ITestOutputHelper output)
{
    private const int Histories = 400;
    private const int MostReported = 5;

    [Fact]
    public void Every_history_is_linearizable_and_its_revisions_only_grow()
    {
        var histories = FromEnvironment("ETCD_HISTORIES", Histories);
        var first = FromEnvironment("ETCD_FIRST_SEED", 1);
        var (asked, answered) = (0, 0);
        var broken = new List<string>();
        for (var seed = first; seed < first + histories && broken.Count < MostReported; seed++)
        {
            var (violations, log) = EtcdHistory.Run((ulong)seed);
            asked += log.Operations.Count;
            answered += log.Operations.Count(operation => operation.Answered is not null);
            if (violations.Count > 0)
                broken.Add($"seed {seed}: {string.Join(" | ", violations)}");
        }

        output.WriteLine($"{histories} histories, {answered} of {asked} operations answered");
        Assert.True(broken.Count == 0, string.Join('\n', broken));
        Assert.True(answered * 3 > asked, "Most operations get no answer: these histories prove little.");
    }

    [Fact]
    public void Clients_that_take_serializable_reads_for_linearizable_are_noticed()
    {
        var violations = Enumerable.Range(1, 100).SelectMany(seed => EtcdHistory.Run((ulong)seed, readsLocally: true).Violations);
        Assert.Contains(violations, sentence => sentence.StartsWith("no order of the operations", StringComparison.Ordinal));
    }

    [Fact]
    public void A_log_in_which_a_revision_goes_back_is_noticed()
    {
        var log = new HistoryLog();
        log.Answer(log.Ask("k", "a"), seen: null, revision: 7);
        log.Answer(log.Ask("k", value: null), seen: "a", revision: 6);
        Assert.NotNull(log.RevisionViolation());
    }

    private static int FromEnvironment(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
