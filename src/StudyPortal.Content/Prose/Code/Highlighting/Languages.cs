namespace StudyPortal.Content.Prose.Code.Highlighting;

/// <summary>The languages that a code block can name.</summary>
internal static class Languages
{
    public const string Console = "console";
    public const string Mermaid = "mermaid";
    public const string Text = "text";

    public static IReadOnlyList<string> Names { get; } = ["yaml", "bash", "json", "ini", "haproxy", "nginx", Console, Text, Mermaid];

    /// <summary>The grammar of a language, or null where it has none.</summary>
    public static Grammar? GrammarOf(string language) => language switch
    {
        "yaml" => Grammars.Yaml,
        "bash" => Grammars.Bash,
        "json" => Grammars.Json,
        "ini" => Grammars.Ini,
        "haproxy" => Grammars.Haproxy,
        "nginx" => Grammars.Nginx,
        _ => null,
    };
}
