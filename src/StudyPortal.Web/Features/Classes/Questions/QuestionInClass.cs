using StudyPortal.Content;
using StudyPortal.Data.Classes;
using StudyPortal.Learning.Classes;
using StudyPortal.Learning.Questions;
using StudyPortal.Web.Features.Classes.Boards;
using StudyPortal.Web.Features.Statistics;

namespace StudyPortal.Web.Features.Classes.Questions;

/// <summary>One question as a class answered it.</summary>
/// <param name="Item">Its first answers, whatever version they were given to.</param>
/// <param name="Right">Learners whose first answer was right; null where that may not be told.</param>
/// <param name="Chosen">The first answers to the present version in detail; null where the class shows groups only.</param>
/// <param name="Portal">What everybody answered.</param>
/// <param name="Wrong">Who answered it wrongly; empty where the class shows groups only.</param>
public sealed record QuestionInClass(
    Question Question, Catalogue Catalogue, int Learners, Learning.Classes.ItemFigures Item, ToldGroup? Right, QuestionFigures? Chosen, QuestionFigures Portal, IReadOnlyList<WrongAnswer> Wrong)
{
    /// <summary>The question, or null where the class is not asked it.</summary>
    public static async Task<QuestionInClass?> FindAsync(
        StudyClass known, BoardView board, string id, ClassAnswerReader answers, KeptFigures portal, CancellationToken cancel)
    {
        if (board.Catalogue.Questions.GetValueOrDefault(id) is not { } question) return null;
        var place = board.Plan.Questions.Index().First(entry => entry.Item.Asked == id).Index;
        var (item, count, rests) = board.Read(read => (read.Items()[place], read.Count, read.Learners.ToDictionary(learner => learner, learner => read.MeanOfOthers(learner, place))));
        var everybody = await (await portal.NowAsync(cancel)).OfQuestionAsync(question);
        var right = ToldGroup.Find(known, item.Right, item.People, count);
        if (known.IsAggregateOnly) return new QuestionInClass(question, board.Catalogue, count, item, right, Chosen: null, everybody, []);

        var chosen = await ReadFigures.OfQuestionAsync(
            question, answers.OfQuestionAsync(known.Id, id, board.Now.UtcDateTime, cancel), row => rests.GetValueOrDefault(row.PersonId));
        var wrong = WrongAnswer.Of(await answers.StandingsAsync(known.Id, [id], cancel), board, board.Catalogue);
        return new QuestionInClass(question, board.Catalogue, count, item, right, chosen, everybody, wrong);
    }
}
