using StudyPortal.Learning.Generators;

namespace StudyPortal.Web.Features.Progress;

/// <summary>What an answer counts for in a learner's record.</summary>
public static class QuestionForms
{
    /// <summary>
    /// Drills of one form ask one thing with other numbers: together they are one question, so that an hour of drills does not outweigh all that was asked otherwise.
    /// Anything else is its own form.
    /// </summary>
    public static string Of(string question) => DrillId.Parse(question) is { } drill ? DrillTopics.FormOf(drill) ?? question : question;
}
