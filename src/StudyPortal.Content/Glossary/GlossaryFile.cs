using StudyPortal.Content.Files;
using StudyPortal.Content.Findings;
using StudyPortal.Content.Loading;
using StudyPortal.Content.Prose;
using StudyPortal.Content.References;
using StudyPortal.Content.Yaml;

namespace StudyPortal.Content.Glossary;

/// <summary>glossary.yml: a list of terms.</summary>
/// <param name="References">What the definitions point to.</param>
/// <param name="Sees">The <c>see</c> of each entry that has one.</param>
internal sealed record GlossaryFile(
    IReadOnlyList<Placed<GlossaryEntry>> Entries, TextReferences References, IReadOnlyList<Placed<string>> Sees) : ContentPart
{
    public const string Path = "glossary.yml";

    // A card that opens over a card cannot be reached by keyboard, so definitions name no terms.
    private static readonly ProseContext WithoutTerms = new("/", _ => null, "definition-");

    /// <summary>Stands in for a file that cannot be read: what it may hold is not known.</summary>
    public static GlossaryFile Unknown { get; } = new([], TextReferences.None, []);

    public TermIndex Terms { get; } = new(Entries.Select(entry => entry.Value));

    public bool IsUnknown => ReferenceEquals(this, Unknown);

    public static GlossaryFile Read(TextFile file, FindingList findings)
    {
        var entries = new List<Placed<GlossaryEntry>>();
        var references = new List<ProseReference>();
        var sees = new List<Placed<string>>();
        switch (YamlText.Read(file.Text, firstLine: 1, findings))
        {
            case YamlList list:
                foreach (var item in list.Items)
                    ReadEntry(item);
                break;
            case var other:
                if (other is not null)
                    findings.Error(other.Line, "glossary.yml must be a list of terms");
                return Unknown;
        }

        return new GlossaryFile(entries, TextReferences.OfFragment(references, findings), sees);

        void ReadEntry(YamlNode node)
        {
            if (YamlFields.Of(node, "a term", findings) is not { } fields)
                return;
            var term = fields.Text("term");
            var slug = fields.OptionalText("slug") ?? term with { Value = Slug.From(term.Value) };
            if (term.Value.Length > 0 && slug.Value.Length == 0)
                findings.Error(term.Line, $"'{term.Value}' makes no slug; add the key 'slug'");
            YamlNames.CheckSlug(slug, findings);
            var definition = fields.Text("definition");
            var also = fields.OptionalTexts("also");
            var see = fields.OptionalText("see");
            if (!fields.Finish())
                return;

            var rendered = FragmentPipeline.RenderInline(definition.Value, definition.Line, WithoutTerms);
            findings.Add(rendered.Findings);
            references.AddRange(rendered.References.Where(reference => reference is not TermReference));
            foreach (var nested in rendered.References.OfType<TermReference>())
                findings.Error(nested.Line, $"a definition names no other term; write '{nested.Term}' without brackets, or point to a lesson with 'see'");
            if (see is { } target)
                sees.Add(target);
            var names = also.Select(name => name.Value).ToList();
            var entry = new GlossaryEntry(term.Value, slug.Value, rendered.Html, rendered.PlainText, names, see?.Value);
            entries.Add(new Placed<GlossaryEntry>(entry, fields.Place));
        }
    }
}
