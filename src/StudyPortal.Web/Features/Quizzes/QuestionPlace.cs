using StudyPortal.Content;
using StudyPortal.Content.Lessons;
using StudyPortal.Learning.Grading;
using StudyPortal.Learning.Questions;

namespace StudyPortal.Web.Features.Quizzes;

/// <summary>Where a posted question stood, so that it can be drawn again in its place.</summary>
/// <param name="Lesson"><c>guide/lesson</c> as posted: known only when the catalogue has it.</param>
/// <param name="Number">Its number there.</param>
public readonly record struct QuestionPlace(string? Lesson, int Number)
{
    /// <summary>The lesson, or null where the catalogue has no such lesson.</summary>
    public LessonAddress? Known(CatalogueHolder content)
    {
        if (Lesson?.Split('/') is not [var guide, var lesson]) return null;
        var address = new LessonAddress(guide, lesson);
        return content.Current.FindLesson(address) is null ? null : address;
    }

    /// <summary>The lesson's path; the front page where the lesson is unknown, so a forged field leads nowhere.</summary>
    public string Home(CatalogueHolder content) => Known(content)?.Path ?? "/";

    public QuestionView View(Question question, CatalogueHolder content) =>
        new(question, Number, Known(content)?.ToString(), Home(content));

    public QuestionView View(Accepted accepted, CatalogueHolder content) => View(accepted.Question, content) with
    {
        Given = accepted.Response,
        Grade = accepted.Grade,
        Beliefs = QuestionView.BeliefsIn(accepted.Grade, content.Current),
    };

    public QuestionView View(NotAccepted refused, PostedAnswer posted, CatalogueHolder content) => View(refused.Question, content) with
    {
        Given = Given(refused.Question, posted),
        Problem = refused.Message,
    };

    public QuestionView View(NotStored failed, PostedAnswer posted, CatalogueHolder content) => View(failed.Question, content) with
    {
        Given = Given(failed.Question, posted),
        Problem = "The answer could not be stored just now. Nothing is lost: it still stands here. Send it again in a moment.",
    };

    private static Response? Given(Question question, PostedAnswer posted) =>
        ResponseForm.Read(question, posted.Fields) is Responded responded ? responded.Response : null;
}
