using System.Globalization;

namespace StudyPortal.Simulation.Tests.Raft.Histories;

/// <summary>Thousands of seeded histories keep every law. <c>RAFT_HISTORIES</c> runs more, <c>RAFT_FIRST_SEED</c> others.</summary>
public sealed class RandomHistoryTests(ITestOutputHelper output)
{
    private const int Histories = 20_000;
    private const int MostReported = 5;

    [Fact]
    public void Every_history_keeps_every_law()
    {
        var histories = FromEnvironment("RAFT_HISTORIES", Histories);
        var first = FromEnvironment("RAFT_FIRST_SEED", 1);
        var (events, answered, asked) = (0L, 0L, 0L);
        var broken = new List<string>();
        for (var seed = first; seed < first + histories && broken.Count < MostReported; seed++)
        {
            var result = RandomHistory.Run((ulong)seed);
            events += result.Events;
            asked += result.Operations.Count;
            answered += result.Operations.Count(operation => operation.Answered is not null);
            if (result.Violations.Count > 0)
                broken.Add($"seed {result.Seed}: {string.Join(" | ", result.Violations.Select(violation => violation.Sentence))}");
        }

        output.WriteLine($"{histories} histories, {events} events, {answered} of {asked} operations answered");
        Assert.True(broken.Count == 0, string.Join('\n', broken));
        Assert.True(answered * 3 > asked, "Most operations get no answer: these histories prove little.");
    }

    private static int FromEnvironment(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
