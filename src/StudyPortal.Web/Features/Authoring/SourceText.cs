namespace StudyPortal.Web.Features.Authoring;

/// <summary>Text from a browser, which sends every line end as CR LF, in the form in which content is kept.</summary>
public static class SourceText
{
    /// <summary>Line feeds only, and one at the end.</summary>
    public static string Tidy(string? posted)
    {
        var text = (posted ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').TrimEnd('\n');
        return text.Length == 0 ? "" : text + "\n";
    }
}
