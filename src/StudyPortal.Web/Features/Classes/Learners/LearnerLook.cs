using StudyPortal.Content;
using StudyPortal.Data.Classes;
using StudyPortal.Learning.Classes;
using StudyPortal.Web.Features.Classes.Boards;

namespace StudyPortal.Web.Features.Classes.Learners;

/// <summary>One learner of a class, as an instructor looks at them.</summary>
/// <param name="Zone">Of the instructor.</param>
public sealed record LearnerLook(Guid Class, BoardMember Member, LearnerFigures Figures, Catalogue Catalogue, DateTimeOffset Now, TimeZoneInfo Zone)
{
    public Guid Person => Member.Person;

    /// <summary>The look, or null where nobody of this id is in the class.</summary>
    public static LearnerLook? Of(Guid studyClass, BoardView board, Guid person, Thresholds thresholds, TimeZoneInfo zone) =>
        board.Find(person) is { } member && board.Read(read => read.Contains(person) ? read.FiguresOf(person, board.Now, thresholds) : null) is { } figures
            ? new LearnerLook(studyClass, member, figures, board.Catalogue, board.Now, zone)
            : null;

    /// <summary>The page of a question in this class; null for drills and for questions that have gone.</summary>
    public string? LinkOf(string question) => Catalogue.Questions.ContainsKey(question) ? ClassLinks.Question(Class, question) : null;
}
