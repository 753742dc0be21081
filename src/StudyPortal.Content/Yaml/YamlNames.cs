using StudyPortal.Content.Findings;

namespace StudyPortal.Content.Yaml;

/// <summary>Reads names that must have a form.</summary>
internal static class YamlNames
{
    /// <summary>A slug, with a finding where it is none.</summary>
    public static Placed<string> Slug(this YamlFields fields, string key, FindingList findings)
    {
        var text = fields.Text(key);
        CheckSlug(text, findings);
        return text;
    }

    /// <summary>A finding where a text that is there is not a slug.</summary>
    public static void CheckSlug(Placed<string> text, FindingList findings)
    {
        if (text.Value.Length > 0 && !Content.Slug.IsValid(text.Value))
            findings.Error(text.Line, $"'{text.Value}' is not a slug: small letters, digits and single hyphens");
    }

    /// <summary>A minor version such as 1.35, with a finding where it is none.</summary>
    public static string MinorVersion(this YamlFields fields, string key, FindingList findings)
    {
        var text = fields.Text(key);
        var parts = text.Value.Split('.');
        if (text.Value.Length > 0 && (parts.Length != 2 || !parts.All(part => part.Length is > 0 and < 4 && part.All(char.IsAsciiDigit))))
            findings.Error(text.Line, $"'{text.Value}' is not a minor version such as \"1.35\"");
        return text.Value;
    }
}
