using System.Collections.Immutable;
using StudyPortal.Learning.Generators.Sketching;
using StudyPortal.Simulation.Raft;
using static StudyPortal.Learning.Generators.Sketching.Wording;

namespace StudyPortal.Learning.Generators.QuorumDrills;

/// <summary>A cluster that a network fault has cut into groups.</summary>
/// <param name="Voters">How many members vote.</param>
/// <param name="Groups">Names in each group; a learner's name stands among them.</param>
/// <param name="Leader">Who led before the fault.</param>
/// <param name="Learner">The member without a vote, or null.</param>
internal sealed record Partition(int Voters, ImmutableArray<ImmutableArray<string>> Groups, string Leader, string? Learner)
{
    private const string Letters = "ABC";

    /// <summary>Index of the group with a majority of the voters, or null.</summary>
    public int? Working
    {
        get
        {
            var majority = Quorum.Majority(Voters);
            return Enumerable.Range(0, Groups.Length).Where(group => VotesIn(group) >= majority).Select(group => (int?)group).FirstOrDefault();
        }
    }

    /// <summary>Index of the group in which the leader is.</summary>
    public int LeaderGroup => Enumerable.Range(0, Groups.Length).First(group => Groups[group].Contains(Leader, StringComparer.Ordinal));

    /// <summary>The groups as a list, the learner marked, and who led.</summary>
    public string Description =>
        string.Join('\n', Groups.Select((group, index) => $"- {Name(index)}: {Listed([.. group.Select(Marked)])}")) + $"\n\nThe leader was {Leader}, and every process keeps running.";

    public static Partition Draw(Dice dice, int difficulty)
    {
        var voters = difficulty switch { 1 => dice.Between(3, 5), 2 => dice.Between(4, 7), _ => dice.Between(5, 9) };
        var hasLearner = difficulty == 3 && dice.Flip();
        var site = Site.Draw(dice, voters + (hasLearner ? 1 : 0));
        var names = dice.Shuffle(site.Names);
        var cuts = difficulty == 3 && dice.Flip() ? Cuts(dice, names.Count, 2) : Cuts(dice, names.Count, 1);
        var groups = cuts.Prepend(0).Zip(cuts.Append(names.Count), (from, to) => names.Skip(from).Take(to - from).Order(StringComparer.Ordinal).ToImmutableArray());
        return new Partition(voters, [.. groups], dice.Pick(site.Names[..voters]), hasLearner ? site.Names[^1] : null);
    }

    public static string Name(int group) => $"group {Letters[group]}";

    public int VotesIn(int group) => Groups[group].Count(name => name != Learner);

    // Near the middle, where it is worth counting.
    private static int[] Cuts(Dice dice, int size, int count) => count == 1
        ? [Math.Clamp((size / 2) + dice.Between(-1, 1), 1, size - 1)]
        : [size / 3, (size / 3) + Math.Max(1, (size / 2) - 1 + dice.Between(0, 1))];

    private string Marked(string name) => name == Learner ? $"{name} (learner)" : name;
}
