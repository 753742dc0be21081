using System.Globalization;
using StudyPortal.Learning.Grading;
using StudyPortal.Web.Kit;

namespace StudyPortal.Web.Features.Quizzes.Attempts;

/// <summary>The form of a question of an attempt as the browser sent it.</summary>
/// <param name="Revision">What it was made from: the revision of what was kept then or, in the immediate way, the tries made.</param>
/// <param name="ShownAt">When it was made, in seconds since 1970; 0 where it does not say.</param>
/// <param name="Fields">Every field by name, with all its values.</param>
public sealed record AttemptPost(int Revision, long ShownAt, IReadOnlyDictionary<string, IReadOnlyList<string>> Fields)
{
    public const string RevisionField = "revision";
    public const string ShownField = "shown";

    private static readonly HashSet<string> _marks = new([FormMarks.TokenField, RevisionField, ShownField, ResponseForm.CertaintyField], StringComparer.Ordinal);

    /// <summary>Whether nothing was filled in; a certainty alone answers nothing.</summary>
    public bool IsEmpty => Fields.All(posted => _marks.Contains(posted.Key) || posted.Value.All(string.IsNullOrWhiteSpace));

    /// <summary>The form, or null where it cannot have come from one of our pages.</summary>
    public static AttemptPost? Read(IFormCollection form)
    {
        if (!int.TryParse(form[RevisionField], NumberStyles.None, CultureInfo.InvariantCulture, out var revision)) return null;
        _ = long.TryParse(form[ShownField], NumberStyles.None, CultureInfo.InvariantCulture, out var shown);
        return new AttemptPost(
            revision, shown, form.ToDictionary(field => field.Key, field => (IReadOnlyList<string>)[.. field.Value.OfType<string>()], StringComparer.Ordinal));
    }

    /// <summary>Time since the form was made, by the server's clock; a form that says something impossible says nothing.</summary>
    public int SecondsUntil(DateTimeOffset now, DateTime started)
    {
        var begun = Math.Max(ShownAt, new DateTimeOffset(DateTime.SpecifyKind(started, DateTimeKind.Utc)).ToUnixTimeSeconds());
        return ShownAt == 0 ? 0 : (int)Math.Clamp(now.ToUnixTimeSeconds() - begun, 0, Data.Quizzes.QuizDraft.MostSeconds);
    }
}
