namespace StudyPortal.Content.Glossary;

/// <summary>A term and what it means.</summary>
/// <param name="Slug">Anchor on <c>/glossary</c>.</param>
/// <param name="DefinitionHtml">Rendered inline Markdown.</param>
/// <param name="DefinitionText">The same, plain.</param>
/// <param name="Also">Other names of the same thing.</param>
/// <param name="See">Route of the section that explains it, or null.</param>
public sealed record GlossaryEntry(
    string Term, string Slug, string DefinitionHtml, string DefinitionText, IReadOnlyList<string> Also, string? See);
