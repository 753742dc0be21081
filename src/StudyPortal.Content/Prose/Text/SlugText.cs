using System.Text.RegularExpressions;

namespace StudyPortal.Content.Prose.Text;

/// <summary>The form of a slug.</summary>
internal static partial class SlugText
{
    public static bool IsSlug(string text) => Form.IsMatch(text);

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*\\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Form { get; }
}
