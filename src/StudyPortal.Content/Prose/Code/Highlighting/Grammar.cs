using System.Collections.Frozen;

namespace StudyPortal.Content.Prose.Code.Highlighting;

/// <summary>What a language looks like, as far as colours go. One scanner reads all of them.</summary>
internal sealed record Grammar
{
    /// <summary>Characters that begin a comment at the start of a line or after a blank.</summary>
    public string Comments { get; init; } = "#";

    /// <summary>Characters that begin and end a string.</summary>
    public string Quotes { get; init; } = "\"'";

    /// <summary>Whether a string goes on where the line ends inside it.</summary>
    public bool StringsSpanLines { get; init; }

    /// <summary>Whether a quote inside a word begins a string.</summary>
    public bool QuotesInsideWords { get; init; }

    /// <summary>Characters that stand for themselves and end a word.</summary>
    public string Punctuation { get; init; } = "";

    public FrozenSet<string> Keywords { get; init; } = [];

    /// <summary>Words that open a section where they stand at the left edge.</summary>
    public FrozenSet<string> Sections { get; init; } = [];

    public KeyRule Keys { get; init; }

    /// <summary>After these characters a new statement begins, and with it a key.</summary>
    public string StatementEnds { get; init; } = "";

    /// <summary>Whether <c>$name</c> and <c>${name}</c> are variables.</summary>
    public bool Variables { get; init; }

    /// <summary>Whether <c>-x</c> and <c>--name</c> are flags.</summary>
    public bool Flags { get; init; }

    /// <summary>Whether a line <c>[name]</c> is a heading.</summary>
    public bool Headings { get; init; }

    /// <summary>Whether <c>&lt;&lt;WORD</c> begins a text that ends with the line WORD.</summary>
    public bool HereDocuments { get; init; }

    /// <summary>Whether <c>|</c> or <c>&gt;</c> at the end of a line begins an indented text.</summary>
    public bool BlockScalars { get; init; }
}

/// <summary>Where keys stand.</summary>
internal enum KeyRule
{
    None,

    /// <summary>Before a colon that a blank or the end of the line follows.</summary>
    BeforeColon,

    /// <summary>At the left of an equals sign.</summary>
    BeforeEquals,

    /// <summary>The first word of a statement.</summary>
    FirstWord,
}
