namespace StudyPortal.Learning.Classes;

/// <summary>Finds the places of a plan by id.</summary>
internal sealed class BoardIndex
{
    private readonly Dictionary<string, int> _lessons;
    private readonly Dictionary<string, int> _objectives;
    private readonly Dictionary<string, int> _questions;
    private readonly Dictionary<string, int> _misconceptions;
    private readonly int[][] _givenAway;

    internal BoardIndex(BoardPlan plan)
    {
        Plan = plan;
        _lessons = Places(plan.Lessons);
        _objectives = Places(plan.Objectives.Select(objective => objective.Id));
        _questions = Places(plan.Questions.Select(question => question.Asked));
        _misconceptions = Places(plan.Misconceptions);
        _givenAway = [.. plan.Questions.Select(question => PlacesOf(question.Misconceptions).ToArray())];
    }

    internal BoardPlan Plan { get; }

    internal int? Lesson(string address) => Find(_lessons, address);

    internal int? Objective(string id) => Find(_objectives, id);

    internal int? Question(string asked) => Find(_questions, asked);

    /// <summary>The places of those misconceptions that are in the plan.</summary>
    internal IEnumerable<int> PlacesOf(IReadOnlyList<string> misconceptions)
    {
        foreach (var id in misconceptions)
        {
            if (_misconceptions.TryGetValue(id, out var place))
                yield return place;
        }
    }

    /// <summary>What answers to a question can give away.</summary>
    internal IReadOnlyList<int> GivenAwayBy(int question) => _givenAway[question];

    internal int DifficultyOf(int? question) => question is { } place ? Plan.Questions[place].Difficulty : BoardPlan.UnknownDifficulty;

    private static int? Find(Dictionary<string, int> places, string id) => places.TryGetValue(id, out var place) ? place : null;

    private static Dictionary<string, int> Places(IEnumerable<string> ids) =>
        ids.Index().ToDictionary(entry => entry.Item, entry => entry.Index, StringComparer.Ordinal);
}
