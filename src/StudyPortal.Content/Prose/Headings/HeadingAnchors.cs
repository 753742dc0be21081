using System.Text;

namespace StudyPortal.Content.Prose.Headings;

/// <summary>Gives each heading of a text the id that GitHub gives it: lower case, punctuation dropped, spaces as hyphens, a number where it is taken.</summary>
internal sealed class HeadingAnchors
{
    private const string WithoutWords = "section";

    private readonly Dictionary<string, int> _taken = new(StringComparer.Ordinal);

    public string Take(string heading)
    {
        var name = Name(heading);
        var anchor = name;
        while (!_taken.TryAdd(anchor, 0))
            anchor = $"{name}-{++_taken[name]}";
        return anchor;
    }

    private static string Name(string heading)
    {
        var name = new StringBuilder(heading.Length);
        foreach (var c in heading)
        {
            if (char.IsLetterOrDigit(c) || c is '-' or '_')
                name.Append(char.ToLowerInvariant(c));
            else if (c == ' ')
                name.Append('-');
        }
        return name.Length > 0 ? name.ToString() : WithoutWords;
    }
}
