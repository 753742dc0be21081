using System.Globalization;
using StudyPortal.Content;
using StudyPortal.Content.Lessons;
using StudyPortal.Learning.Generators;
using StudyPortal.Learning.Questions;
using StudyPortal.Web.Features.Drills;

namespace StudyPortal.Web.Features.Quizzes;

/// <summary>Where a posted question stood, so that it can be drawn again in its place.</summary>
/// <param name="Lesson"><c>guide/lesson</c> as posted: known only when the catalogue has it.</param>
/// <param name="Number">Its number there.</param>
/// <param name="Level">For a drill: the difficulty that the learner has fixed, or 0.</param>
/// <param name="Run">For a drill: the run against the clock that it belongs to, or null.</param>
public readonly record struct QuestionPlace(string? Lesson, int Number, int Level = 0, Guid? Run = null)
{
    private const int MaxNumber = 99;

    /// <param name="number">As it was sent; anything but a number is none.</param>
    public static QuestionPlace Read(string? lesson, string? number, string? level = null) => new(
        string.IsNullOrEmpty(lesson) ? null : lesson,
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? Math.Min(read, MaxNumber) : 0,
        DrillPlace.ReadLevel(level));

    /// <summary>The lesson, or null where the catalogue has no such lesson.</summary>
    public LessonAddress? Known(CatalogueHolder content)
    {
        if (Lesson?.Split('/') is not [var guide, var lesson]) return null;
        var address = new LessonAddress(guide, lesson);
        return content.Current.FindLesson(address) is null ? null : address;
    }

    /// <summary>The lesson's path; the question's own page where the lesson is unknown, so a forged field leads nowhere else.</summary>
    public string Home(Question question, CatalogueHolder content) => DrillOf(question)?.Home ?? Known(content)?.Path ?? $"/questions/{question.Id}";

    public QuestionView View(Question question, CatalogueHolder content) =>
        new(question, Number, Known(content)?.ToString(), Home(question, content)) { Drill = DrillOf(question) };

    public QuestionView View(Accepted accepted, CatalogueHolder content) => View(accepted.Question, content) with
    {
        Given = accepted.Response,
        Grade = accepted.Grade,
        Certainty = accepted.Certainty,
        Beliefs = QuestionView.BeliefsIn(accepted.Grade, content.Current),
    };

    public QuestionView View(NotAccepted refused, PostedAnswer posted, CatalogueHolder content) => View(refused.Question, content) with
    {
        Posted = posted.Fields,
        Problem = refused.Message,
    };

    public QuestionView View(NotStored failed, PostedAnswer posted, CatalogueHolder content) => View(failed.Question, content) with
    {
        Posted = posted.Fields,
        Problem = "The answer could not be stored just now. Nothing is lost: it still stands here. Send it again in a moment.",
    };

    private DrillPlace? DrillOf(Question question) => DrillId.Parse(question.Id) is { } drill ? new DrillPlace(drill, Level, Run) : null;
}
