using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Raft;
using StudyPortal.Simulation.Tests.Raft.Laws;

namespace StudyPortal.Simulation.Tests.Raft.Histories;

/// <summary>A checker that cannot fail is worth nothing: with one rule broken, the law that rests on it is seen to be broken.</summary>
public sealed class BrokenRuleTests(ITestOutputHelper output)
{
    private const ulong MostSeeds = 4_000;

    private static readonly (string Rule, RaftRules Broken, Invariant<Observation> Law)[] _cases =
    [
        ("vote once in a term", RaftRules.Sound with { VoteOnce = false }, RaftLaws.OneVote),
        ("vote once in a term", RaftRules.Sound with { VoteOnce = false }, RaftLaws.ElectionSafety),
        ("vote for logs that are up to date", RaftRules.Sound with { VoteForUpToDateLogs = false }, RaftLaws.LeaderCompleteness),
        ("check the previous entry", RaftRules.Sound with { CheckPreviousEntry = false }, RaftLaws.LogMatching),
        ("count only entries of the own term", RaftRules.Sound with { CommitOwnTermOnly = false }, RaftLaws.CommitsItsOwnTerm),
        ("confirm the leader before a read", RaftRules.Sound with { ConfirmReads = false }, RaftLaws.Linearizability),
        ("write to the disk before answering", RaftRules.Sound with { PersistBeforeAnswering = false }, RaftLaws.DurableMajority),
        ("write to the disk before answering", RaftRules.Sound with { PersistBeforeAnswering = false }, RaftLaws.LeaderCompleteness),
        ("count the present voters", RaftRules.Sound with { CountPresentVoters = false }, RaftLaws.DurableMajority),
        ("count the present voters", RaftRules.Sound with { CountPresentVoters = false }, RaftLaws.ElectionSafety),
        ("one change at a time", RaftRules.Sound with { OneChangeAtATime = false }, RaftLaws.OneChange),
    ];

    public static TheoryData<string, string> Cases => [.. _cases.Select(broken => (broken.Rule, broken.Law.Name))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Breaking_a_rule_breaks_the_law_that_rests_on_it(string rule, string law)
    {
        var rules = _cases.Single(broken => broken.Rule == rule && broken.Law.Name == law).Broken;
        for (var seed = 1UL; seed <= MostSeeds; seed++)
        {
            var result = RandomHistory.Run(
                seed, options => options with { Start = (id, settings, disk, prng) => new RaftNode(id, settings, rules, disk, prng) }, recovers: false);
            if (result.Violations.FirstOrDefault(violation => violation.Law == law) is not { Sentence: { } sentence })
                continue;
            output.WriteLine($"seed {seed}: {sentence}; before it: {string.Join(", ", result.Violations.TakeWhile(violation => violation.Law != law).Select(violation => violation.Law))}");
            return;
        }

        Assert.Fail($"Without '{rule}' no history of {MostSeeds} breaks '{law}'.");
    }
}
