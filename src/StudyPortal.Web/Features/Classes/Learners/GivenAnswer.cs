using StudyPortal.Content;
using StudyPortal.Content.Lessons;
using StudyPortal.Data.Progress;
using StudyPortal.Learning.Generators;
using StudyPortal.Learning.Grading;
using StudyPortal.Web.Features.Quizzes;
using StudyPortal.Web.Features.Statistics;
using StudyPortal.Web.Kit;

namespace StudyPortal.Web.Features.Classes.Learners;

/// <summary>An answer of a learner in words.</summary>
/// <param name="Question">Its prompt, or that it has gone.</param>
/// <param name="Given">What was answered; null where it was left out, or where the question has changed since and cannot read it.</param>
/// <param name="Certainty">How sure the learner said to be, or null.</param>
/// <param name="Where">In which lesson, quiz or drill.</param>
public sealed record GivenAnswer(Answer Answer, string Question, string? Given, string? Certainty, string Where)
{
    public static GivenAnswer Of(Answer answer, Catalogue catalogue)
    {
        var question = catalogue.FindQuestion(answer.Question);
        var isReadable = question is not null && answer.Response.Length > 0 && answer.QuestionVersion == question.Head.Version;
        return new GivenAnswer(
            answer, question is null ? "A question that is no longer asked" : PlainLine.Short(question.Head.PromptHtml), isReadable ? ResponseWords.Of(question!, answer.Response) : null,
            CertaintyText.Parse(answer.Certainty) is { } certainty ? PredictionWords.Of(certainty) : null, WhereOf(answer, catalogue));
    }

    /// <summary>Name of the icon.</summary>
    public string Sign => Answer.IsRight ? "right" : Answer.Score > 0 ? "partly" : "wrong";

    public string Verdict => Answer.IsRight ? "right" : Answer.Score > 0 ? "partly right" : "not right";

    /// <summary>What stands in place of what was answered.</summary>
    public string Missing => Answer.Response.Length == 0 ? "left out" : "given to an older version of the question";

    private static string WhereOf(Answer answer, Catalogue catalogue) => answer switch
    {
        { Attempt: not null } => "in a quiz",
        { Lesson: { } lesson } when lesson.Split('/') is [var guide, var slug] => $"in “{catalogue.FindLesson(new LessonAddress(guide, slug))?.Title ?? lesson}”",
        _ => DrillId.Parse(answer.Question) is null ? "by itself" : "in a drill",
    };
}
