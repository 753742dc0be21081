namespace StudyPortal.Learning.Classes;

/// <summary>
/// What the figures of a class are made over. Each list gives its ids their places: everything on a board that says <c>int objective</c>, <c>int lesson</c>,
/// <c>int question</c> or <c>int misconception</c> means the place in the list of that name. An answer to something that is not in the plan (a question that was
/// taken out, a form of a drill) still counts for its objective, with difficulty <see cref="UnknownDifficulty"/>.
/// </summary>
/// <param name="Lessons">Addresses <c>guide/lesson</c>.</param>
/// <param name="Objectives">What mastery is told about.</param>
/// <param name="Questions">What item statistics are told about.</param>
/// <param name="Misconceptions">Ids.</param>
public sealed record BoardPlan(
    IReadOnlyList<string> Lessons, IReadOnlyList<BoardObjective> Objectives, IReadOnlyList<BoardQuestion> Questions, IReadOnlyList<string> Misconceptions)
{
    /// <summary>Difficulty of what is not in the plan: the middle one.</summary>
    public const int UnknownDifficulty = 2;
}
