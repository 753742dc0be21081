using System.Text;

namespace StudyPortal.Content;

/// <summary>The form of names in addresses: <c>[a-z0-9]+(-[a-z0-9]+)*</c>.</summary>
public static class Slug
{
    /// <summary>Longest slug: it stands in addresses, file names and the database.</summary>
    public const int MaxLength = 80;

    /// <summary>Whether the text is a slug.</summary>
    public static bool IsValid(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length is 0 or > MaxLength || text[0] == '-' || text[^1] == '-')
            return false;

        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '-' ? text[i - 1] == '-' : !(char.IsAsciiLetterLower(text[i]) || char.IsAsciiDigit(text[i])))
                return false;
        }

        return true;
    }

    /// <summary>The slug of a name: letters in lower case, a hyphen for whatever stands between words. Empty where nothing is left.</summary>
    public static string From(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var slug = new StringBuilder(name.Length);
        foreach (var letter in name.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(letter))
                slug.Append(letter);
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        return slug.ToString().TrimEnd('-');
    }
}
