using StudyPortal.Content;
using StudyPortal.Learning.Generators;
using StudyPortal.Web.Kit;

namespace StudyPortal.Web.Features.Progress;

/// <summary>A question that evidence speaks of, in words and with its page.</summary>
/// <param name="Link">Null where the question has gone.</param>
public sealed record AnsweredQuestion(string Text, string? Link)
{
    /// <param name="question">As <see cref="StudyRecord"/> names it: an id, or the form of a drill such as <c>drill-quorum/majority</c>.</param>
    public static AnsweredQuestion Of(Catalogue catalogue, string question)
    {
        if (catalogue.Questions.GetValueOrDefault(question) is { } known) return new(PlainLine.Short(known.Head.PromptHtml), $"/questions/{known.Id}");
        return question.StartsWith(DrillId.Prefix, StringComparison.Ordinal) && DrillTopics.Find(question[DrillId.Prefix.Length..].Split('/')[0]) is { } topic
            ? new($"{topic.Title} drill", $"/drills/{topic.Name}")
            : new("A question that is no longer asked", Link: null);
    }
}
