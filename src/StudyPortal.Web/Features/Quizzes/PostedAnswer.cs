using Microsoft.Extensions.Primitives;
using StudyPortal.Learning.Generators;
using StudyPortal.Web.Kit;

namespace StudyPortal.Web.Features.Quizzes;

/// <summary>The form of one question as the browser sent it.</summary>
/// <param name="Submission">Key drawn when the form was made, or empty on a page that was kept for guests and sent without script.</param>
/// <param name="Lesson"><c>guide/lesson</c> in which the question stood, or null.</param>
/// <param name="Fields">Every field by name, with all its values.</param>
public sealed record PostedAnswer(string Question, string Submission, string? Lesson, int Hints, IReadOnlyDictionary<string, IReadOnlyList<string>> Fields)
{
    internal const int MaxSlugLength = 200;
    private const int MaxSubmissionLength = 64;
    private const int MaxHints = 9;

    /// <summary>The form, or null where it cannot have come from one of our pages.</summary>
    public static PostedAnswer? Read(string question, IFormCollection form)
    {
        var submission = form[FormMarks.KeyField].ToString();
        var lesson = form["lesson"].ToString();
        if (submission.Length > MaxSubmissionLength || lesson.Length > MaxSlugLength || question.Length > MaxSlugLength) return null;
        _ = int.TryParse(form["hints"], System.Globalization.CultureInfo.InvariantCulture, out var hints);
        var isAsked = lesson.Length > 0 && DrillId.Parse(question) is null; // No lesson asks a drill.
        return new PostedAnswer(question, submission, isAsked ? lesson : null, Math.Clamp(hints, 0, MaxHints), FieldsOf(form));
    }

    private static Dictionary<string, IReadOnlyList<string>> FieldsOf(IFormCollection form) =>
        form.ToDictionary(field => field.Key, field => Values(field.Value), StringComparer.Ordinal);

    private static IReadOnlyList<string> Values(StringValues values) => [.. values.OfType<string>()];
}
