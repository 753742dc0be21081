using StudyPortal.Content.Files;
using StudyPortal.Content.Findings;
using StudyPortal.Content.Glossary;
using StudyPortal.Content.Loading;
using StudyPortal.Content.References;
using StudyPortal.Content.Yaml;
using StudyPortal.Learning.Questions;

namespace StudyPortal.Content.Questions;

/// <summary>A file of questions.</summary>
internal sealed record QuestionFile(string Path, IReadOnlyList<QuestionEntry> Questions) : ContentPart
{
    private const string IdHeading = "## ";

    public static QuestionFile Read(TextFile file, FindingList findings, TermUses terms)
    {
        var questions = new List<QuestionEntry>();
        if (FrontMatter.Split(file.Text, findings) is not { } front)
            return new QuestionFile(file.Path, questions);

        if (YamlFields.Of(YamlText.Read(front.Yaml, firstLine: 2, findings), "the front matter", findings) is { } fields)
        {
            fields.Text("title");
            fields.Finish();
        }

        var lines = SourceLine.Cut(front.Body, front.BodyLine, findings);
        var starts = lines.Index().Where(line => IsIdHeading(line.Item)).Select(line => line.Index).ToList();
        if (lines.Take(starts.FirstOrDefault(lines.Count)).FirstOrDefault(line => !line.IsBlank) is { Text: not null } stray)
            findings.Error(stray.Number, "nothing may stand before the first question; begin one with '## its-id'");
        else if (starts.Count == 0)
            findings.Error(1, "the file has no questions; begin one with '## its-id'");

        foreach (var (index, start) in starts.Index())
        {
            var end = index + 1 < starts.Count ? starts[index + 1] : lines.Count;
            questions.Add(ReadQuestion([.. lines.Skip(start).Take(end - start)], findings, terms));
        }

        return new QuestionFile(file.Path, questions);
    }

    private static QuestionEntry ReadQuestion(IReadOnlyList<SourceLine> lines, FindingList findings, TermUses terms)
    {
        var id = lines[0].Text[IdHeading.Length..].Trim();
        if (!Slug.IsValid(id))
            findings.Error(lines[0].Number, $"'{id}' is not an id: small letters, digits and single hyphens");
        return new QuestionReader(id, findings, terms).Read(lines);
    }

    private static bool IsIdHeading(SourceLine line) => !line.IsCode && line.Text.StartsWith(IdHeading, StringComparison.Ordinal);
}

/// <summary>A question and what it points to.</summary>
/// <param name="Question">Null where it has errors.</param>
/// <param name="Objective">Null where none can be read.</param>
internal sealed record QuestionEntry(
    string Id,
    Place Place,
    Question? Question,
    Placed<string>? Objective,
    IReadOnlyList<Placed<string>> Misconceptions,
    TextReferences References)
{
    /// <summary>Slug of the diagram that asks it, or null where it waits for a quiz.</summary>
    public string? Diagram { get; init; }

    /// <summary>Of a question that is proved in the model: the lines of what is proved.</summary>
    public ProofLines? Lines { get; init; }

    /// <summary>Of a hot spot in the picture of a diagram: which one. Until it is known, the question has no parts.</summary>
    public BorrowedPicture? Borrowed { get; init; }
}
