using StudyPortal.Content;
using StudyPortal.Data.Classes;
using StudyPortal.Data.Progress;
using StudyPortal.Learning.Grading;
using StudyPortal.Web.Features.Classes.Boards;

namespace StudyPortal.Web.Features.Classes.Questions;

/// <summary>A learner whose latest answer to a question was not right.</summary>
/// <param name="Beliefs">Ids of the misconceptions that it gave away.</param>
public sealed record WrongAnswer(BoardMember Member, QuestionStanding Standing, Certainty? Certainty, IReadOnlyList<string> Beliefs)
{
    public bool IsSure => Certainty == Learning.Grading.Certainty.High;

    /// <summary>Those who were sure first, then by name.</summary>
    public static IReadOnlyList<WrongAnswer> Of(IEnumerable<QuestionStanding> standings, BoardView board, Catalogue catalogue)
    {
        var byPerson = standings.Where(standing => standing.Score < 1).ToDictionary(standing => standing.PersonId);
        return
        [
            .. board.Members.Where(member => byPerson.ContainsKey(member.Person))
                .Select(member => (Member: member, Standing: byPerson[member.Person]))
                .Select(row => new WrongAnswer(
                    row.Member, row.Standing, CertaintyText.Parse(row.Standing.Certainty), [.. row.Standing.Misconceptions.Where(catalogue.Misconceptions.ContainsKey)]))
                .OrderByDescending(wrong => wrong.IsSure),
        ];
    }
}
