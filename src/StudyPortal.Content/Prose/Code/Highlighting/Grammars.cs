using System.Collections.Frozen;

namespace StudyPortal.Content.Prose.Code.Highlighting;

/// <summary>The table of languages.</summary>
internal static class Grammars
{
    public static Grammar Yaml { get; } = new()
    {
        Punctuation = "{}[],",
        Keywords = Words("true false null ~ | > |- >- |+ >+ ---"),
        Keys = KeyRule.BeforeColon,
        StringsSpanLines = true,
        Flags = true,
        BlockScalars = true,
    };

    public static Grammar Json { get; } = new()
    {
        Comments = "",
        Quotes = "\"",
        Punctuation = "{}[],:",
        Keywords = Words("true false null"),
        Keys = KeyRule.BeforeColon,
    };

    public static Grammar Bash { get; } = new()
    {
        Punctuation = "|&;()<>",
        Keywords = Words("if then elif else fi for in do done while until case esac function return exit export local set source sudo ! [[ ]] { }"),
        Keys = KeyRule.BeforeEquals,
        StringsSpanLines = true,
        QuotesInsideWords = true,
        Variables = true,
        Flags = true,
        HereDocuments = true,
    };

    public static Grammar Ini { get; } = new()
    {
        Comments = "#;",
        Keywords = Words("true false yes no on off"),
        Keys = KeyRule.BeforeEquals,
        Variables = true,
        Flags = true,
        Headings = true,
    };

    public static Grammar Haproxy { get; } = new()
    {
        Sections = Words("global defaults frontend backend listen userlist peers resolvers program cache ring http-errors"),
        Keywords = Words("if unless or and check inter fall rise verify none ssl"),
        Keys = KeyRule.FirstWord,
    };

    public static Grammar Nginx { get; } = new()
    {
        Punctuation = "{};",
        StatementEnds = "{};",
        Keywords = Words("on off default_server ssl"),
        Keys = KeyRule.FirstWord,
        StringsSpanLines = true,
        Variables = true,
    };

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
