using StudyPortal.Content.Questions;
using StudyPortal.Data.Classes;
using StudyPortal.Learning.Classes;
using StudyPortal.Learning.Questions;
using StudyPortal.Web.Features.Classes.Boards;

namespace StudyPortal.Web.Features.Classes.Questions;

/// <summary>How far a class holds one misconception, and by which answers that is known.</summary>
/// <param name="Learners">How many are in the class.</param>
/// <param name="Told">Those who hold it; null where that may not be told.</param>
/// <param name="IsConfidentTold">The same of those who are sure.</param>
/// <param name="Holders">Those who hold it, the sure ones first, then by name; empty where the class shows groups only.</param>
public sealed record MisconceptionInClass(
    Misconception Entry, int Learners, HeldBelief Spread, ToldGroup? Told, bool IsConfidentTold, IReadOnlyList<MisconceptionInClass.Behind> Questions,
    IReadOnlyList<MisconceptionInClass.Holder> Holders, DateTimeOffset Now)
{
    /// <summary>A question that can give it away.</summary>
    /// <param name="Right">Learners whose first answer was right; null where that may not be told.</param>
    /// <param name="GiveAway">Learners whose latest answer to it gives the misconception away; null where that may not be told.</param>
    public sealed record Behind(Question Question, ItemFigures Item, ToldGroup? Right, int? GiveAway);

    /// <summary>A learner who holds it.</summary>
    public sealed record Holder(BoardMember Member, bool IsSure);

    /// <summary>The misconception, or null where there is none of this id.</summary>
    public static async Task<MisconceptionInClass?> FindAsync(StudyClass known, BoardView board, string id, ClassAnswerReader answers, CancellationToken cancel)
    {
        if (board.Catalogue.Misconceptions.GetValueOrDefault(id) is not { } entry) return null;
        var place = board.Plan.Misconceptions.Index().First(other => other.Item == id).Index;
        var (spread, count, items, holders) = board.Read(read => (
            read.BeliefOf(place), read.Count, read.Items(), read.LearnersHolding(place).Select(learner => (Learner: learner, IsSure: read.IsConfident(learner, place))).ToList()));

        var behind = board.Plan.Questions.Index().Where(question => question.Item.Misconceptions.Contains(id, StringComparer.Ordinal)).ToList();
        var givenAway = known.IsAggregateOnly
            ? null
            : (await answers.StandingsAsync(known.Id, [.. behind.Select(question => question.Item.Asked)], cancel))
                .Where(standing => standing.Misconceptions.Contains(id, StringComparer.Ordinal)).CountBy(standing => standing.Asked, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return new MisconceptionInClass(
            entry, count, spread, ToldGroup.Find(known, spread.Held, spread.Asked, count), MayTell(known, spread.Confident, spread.Held),
            [
                .. behind.Select(question => new Behind(
                    board.Catalogue.Questions[question.Item.Asked], items[question.Index],
                    ToldGroup.Find(known, items[question.Index].Right, items[question.Index].People, count),
                    givenAway?.GetValueOrDefault(question.Item.Asked))),
            ],
            known.IsAggregateOnly
                ? []
                : [
                    .. holders.Select(holder => (Member: board.Find(holder.Learner), holder.IsSure)).Where(holder => holder.Member is not null)
                        .OrderByDescending(holder => holder.IsSure).ThenBy(holder => holder.Member!.Name, StringComparer.OrdinalIgnoreCase)
                        .Select(holder => new Holder(holder.Member!, holder.IsSure)),
                ],
            board.Now);
    }

    private static bool MayTell(StudyClass known, int part, int whole) => !known.IsAggregateOnly || SmallGroups.MayTell(part, whole);
}
