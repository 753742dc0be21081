using StudyPortal.Content.Files;
using StudyPortal.Content.Findings;
using StudyPortal.Content.Glossary;
using StudyPortal.Content.Loading;
using StudyPortal.Content.Prose;
using StudyPortal.Content.References;
using StudyPortal.Content.Yaml;

namespace StudyPortal.Content.Questions;

/// <summary>misconceptions.yml: a list of beliefs.</summary>
/// <param name="References">What the truths point to.</param>
/// <param name="Healings">The <c>healed-by</c> of each.</param>
internal sealed record MisconceptionsFile(
    IReadOnlyList<Placed<Misconception>> Misconceptions, TextReferences References, IReadOnlyList<Placed<string>> Healings) : ContentPart
{
    public const string Path = "misconceptions.yml";

    /// <summary>Stands in for a file that cannot be read: what it may hold is not known.</summary>
    public static MisconceptionsFile Unknown { get; } = new([], TextReferences.None, []);

    public bool IsUnknown => ReferenceEquals(this, Unknown);

    public static MisconceptionsFile Read(TextFile file, FindingList findings, TermUses terms)
    {
        var misconceptions = new List<Placed<Misconception>>();
        var references = new List<ProseReference>();
        var healings = new List<Placed<string>>();
        switch (YamlText.Read(file.Text, firstLine: 1, findings))
        {
            case YamlList list:
                foreach (var item in list.Items)
                    ReadMisconception(item);
                break;
            case var other:
                if (other is not null)
                    findings.Error(other.Line, "misconceptions.yml must be a list of misconceptions");
                return Unknown;
        }

        return new MisconceptionsFile(misconceptions, TextReferences.OfFragment(references, findings), healings);

        void ReadMisconception(YamlNode node)
        {
            if (YamlFields.Of(node, "a misconception", findings) is not { } fields)
                return;
            var id = fields.Slug("id", findings).Value;
            var belief = fields.Text("belief").Value;
            var truth = fields.Text("truth");
            var sources = SourceList.Read(fields.List("sources"), findings);
            var healedBy = fields.Text("healed-by");
            if (!fields.Finish())
                return;

            var rendered = FragmentPipeline.Render(truth.Value, truth.Line, new ProseContext("/", terms.Find, $"{id}-"));
            findings.Add(rendered.Findings);
            references.AddRange(rendered.References);
            healings.Add(healedBy);
            misconceptions.Add(new(new Misconception(id, belief, rendered.Html, sources, healedBy.Value), fields.Place));
        }
    }
}
