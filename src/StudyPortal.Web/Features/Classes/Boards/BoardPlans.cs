using StudyPortal.Content;
using StudyPortal.Learning.Classes;
using StudyPortal.Learning.Questions;

namespace StudyPortal.Web.Features.Classes.Boards;

/// <summary>What the figures of a class are made over, from the catalogue.</summary>
internal static class BoardPlans
{
    public static BoardPlan Of(Catalogue catalogue) => new(
        [.. catalogue.Guides.SelectMany(guide => guide.Lessons).Select(lesson => lesson.Address.ToString())],
        [.. catalogue.Objectives.Select(objective => new BoardObjective(objective.Id, objective.Domain))],
        [
            .. catalogue.Questions.Values.OrderBy(question => question.Id, StringComparer.Ordinal)
                .Select(question => new BoardQuestion(question.Id, question.Head.Difficulty, GivenAway.By(question))),
        ],
        [.. catalogue.Misconceptions.Keys.Order(StringComparer.Ordinal)]);

    /// <summary>Whether figures over one plan are figures over the other: most edits change prose only.</summary>
    public static bool IsSame(BoardPlan one, BoardPlan other) =>
        one.Lessons.SequenceEqual(other.Lessons, StringComparer.Ordinal)
        && one.Objectives.SequenceEqual(other.Objectives)
        && one.Misconceptions.SequenceEqual(other.Misconceptions, StringComparer.Ordinal)
        && one.Questions.Count == other.Questions.Count
        && one.Questions.Zip(other.Questions).All(pair => IsSame(pair.First, pair.Second));

    private static bool IsSame(BoardQuestion one, BoardQuestion other) =>
        one.Asked == other.Asked && one.Difficulty == other.Difficulty && one.Misconceptions.SequenceEqual(other.Misconceptions, StringComparer.Ordinal);
}
