using Markdig.Syntax.Inlines;
using StudyPortal.Content.Glossary;

namespace StudyPortal.Content.Prose.Directives.Terms;

/// <summary><c>[[term]]</c> or <c>[[term|words]]</c>; words in backticks are code.</summary>
/// <param name="term">What stands before the bar.</param>
/// <param name="words">What stands after it, or null.</param>
internal sealed class TermInline(string term, string? words) : LeafInline
{
    public string Term => term;

    /// <summary>The entry, once found.</summary>
    public GlossaryEntry? Entry { get; set; }

    /// <summary>Id of the card, or null where there is none.</summary>
    public string? CardId { get; set; }

    /// <summary>Whether the words are code.</summary>
    public bool IsCode => words is ['`', _, .., '`'];

    private string? Unquoted => IsCode ? words![1..^1] : words;

    /// <summary>What a reader sees. A slug of several words gives way to the term's own spelling.</summary>
    public string Words
        => Unquoted ?? (Entry is not null && term == Entry.Slug && term.Contains('-', StringComparison.Ordinal) ? Entry.Term : term);
}
