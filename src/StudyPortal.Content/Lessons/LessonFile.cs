using System.Globalization;
using StudyPortal.Content.Files;
using StudyPortal.Content.Findings;
using StudyPortal.Content.Glossary;
using StudyPortal.Content.Loading;
using StudyPortal.Content.Prose;
using StudyPortal.Content.References;
using StudyPortal.Content.Transcripts;
using StudyPortal.Content.Yaml;

namespace StudyPortal.Content.Lessons;

/// <summary>A lesson's Markdown file: front matter and body.</summary>
/// <param name="Lesson">Null where the front matter has errors.</param>
/// <param name="Anchors">Null where the body cannot be found.</param>
internal sealed record LessonFile(
    string Path,
    LessonAddress Address,
    int Number,
    Lesson? Lesson,
    IReadOnlyList<Placed<string>> Objectives,
    IReadOnlySet<string>? Anchors,
    TextReferences References) : ContentPart
{
    /// <summary>The terminals' records in the body, in order.</summary>
    public IReadOnlyList<Transcript> Transcripts { get; init; } = [];

    private const int MostMinutes = 240;

    public Place Top => new(Path, 1);

    /// <summary>A lesson of which only the name can be known.</summary>
    public static LessonFile Unknown(string path, LessonAddress address, int number) =>
        new(path, address, number, Lesson: null, [], Anchors: null, TextReferences.None);

    public static LessonFile Read(TextFile file, LessonAddress address, int number, FindingList findings, TermUses terms)
    {
        var unknown = Unknown(file.Path, address, number);
        if (FrontMatter.Split(file.Text, findings) is not { } front)
            return unknown;

        var context = new ProseContext($"/guides/{address.Guide}/", terms.Find, PagePath: address.Path);
        var prose = LessonPipeline.Render(front.Body, front.BodyLine, context);
        var anchors = prose.Anchors.ToHashSet(StringComparer.Ordinal);
        var references = TextReferences.OfPage(prose.References, anchors, $"guides/{address.Guide}/", findings);
        var withBody = unknown with { Anchors = anchors, References = references, Transcripts = prose.Transcripts };
        var read = YamlFields.Of(YamlText.Read(front.Yaml, firstLine: 2, findings), "the front matter", findings) is { } fields
            ? ReadFields(fields, withBody, prose, file, findings)
            : withBody;
        findings.Add(prose.Findings);
        return read;
    }

    private static LessonFile ReadFields(YamlFields fields, LessonFile file, ProseDocument prose, TextFile source, FindingList findings)
    {
        var objectives = fields.Texts("objectives");
        var lesson = new Lesson(
            file.Address,
            file.Number,
            fields.Text("title").Value,
            fields.Text("question").Value,
            fields.Text("summary").Value,
            [.. objectives.Select(objective => objective.Value)],
            fields.Integer("minutes", 1, MostMinutes),
            fields.MinorVersion("kubernetes", findings),
            fields.MinorVersion("etcd", findings),
            SourceList.Read(fields.List("sources"), findings),
            file.Path,
            ContentHash.OfProse(source.Text),
            prose.Headings,
            prose.Blocks,
            prose.Sections)
        {
            CheckedOn = ReadDay(fields, findings),
            Legacy = fields.OptionalText("legacy")?.Value,
        };
        return file with { Lesson = fields.Finish() ? lesson : null, Objectives = objectives };
    }

    private static DateOnly? ReadDay(YamlFields fields, FindingList findings)
    {
        if (fields.OptionalText("checked") is not { Value.Length: > 0 } text)
            return null;
        if (DateOnly.TryParseExact(text.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        findings.Error(text.Line, $"'checked' must be a day such as 2026-11-21, not '{text.Value}'");
        return null;
    }
}
