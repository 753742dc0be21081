using StudyPortal.Content.Findings;
using StudyPortal.Content.Glossary;
using StudyPortal.Content.References;
using StudyPortal.Content.Yaml;
using StudyPortal.Learning.Questions;

namespace StudyPortal.Content.Questions;

/// <summary>Understands one question: its kind and what the kind demands.</summary>
internal sealed class QuestionReader(string id, FindingList findings, TermUses terms)
{
    public const int EasiestDifficulty = 1;
    public const int HardestDifficulty = 3;

    private static readonly string[] OptionKinds = ["single", "multiple", "true-false"];
    private static readonly string[] Kinds = [.. OptionKinds, "numeric", "short-text", "cloze", "match", "order", "table", "command", "manifest", "hot-spot"];

    private readonly QuestionParts _parts = new(id, findings, terms);

    public QuestionEntry Read(IReadOnlyList<SourceLine> lines)
    {
        var errorsBefore = findings.ErrorCount;
        var source = QuestionSource.Read(id, lines, findings);
        var place = new Place(findings.File, source.Line);
        foreach (var option in source.Options)
            _parts.Remember(option.Misconception);
        if (source.Yaml is not { } yaml
            || YamlFields.Of(YamlText.Read(yaml.Text, yaml.Line, findings), "the yaml of a question", findings) is not { } fields)
        {
            return new QuestionEntry(id, place, Question: null, Objective: null, _parts.Misconceptions, TextReferences.None);
        }

        var kind = fields.Text("kind");
        var objective = fields.Text("objective");
        var head = ReadHead(source, fields, objective.Value);
        var question = ReadKind(kind, head, source, fields);
        var isKnownKind = question is not null;
        if (isKnownKind)
            fields.Finish();
        var references = _parts.Fragments.References;
        return new QuestionEntry(
            id, place, findings.ErrorCount == errorsBefore ? question : null, objective.Value.Length > 0 ? objective : null, _parts.Misconceptions,
            references) { Lines = _parts.Lines, Borrowed = _parts.Borrowed };
    }

    private QuestionHead ReadHead(QuestionSource source, YamlFields fields, string objective) => new(
        source.Id,
        source.Version,
        objective,
        fields.Integer("difficulty", EasiestDifficulty, HardestDifficulty),
        _parts.Render(source.Prompt),
        [.. source.Hints.Select(_parts.Render)],
        _parts.Render(source.Explanation),
        SourceList.Read(fields.OptionalList("sources"), findings));

    private Question? ReadKind(Placed<string> kind, QuestionHead head, QuestionSource source, YamlFields fields)
    {
        CheckShape(kind.Value, source);
        switch (kind.Value)
        {
            case "single":
                OptionRules.CheckSingle(source, findings);
                return new SingleChoice(head, ReadOptions(source));
            case "multiple":
                OptionRules.CheckMultiple(source, findings);
                return new MultipleChoice(head, ReadOptions(source));
            case "true-false":
                OptionRules.CheckReasons(source, findings);
                return new TrueFalse(head, fields.Truth("answer"), ReadOptions(source));
            case "numeric":
                return new TypedReader(_parts).ReadNumeric(head, fields);
            case "short-text":
                return new TypedReader(_parts).ReadShortText(head, fields);
            case "cloze":
                return new ClozeReader(_parts).Read(head, source, fields);
            case "match":
                return new MatchingReader(_parts).Read(head, fields);
            case "order":
                return new OrderingReader(_parts).Read(head, source);
            case "table":
                return new TableReader(_parts).Read(head, fields);
            case "command":
                return new CommandReader(_parts).Read(head, fields);
            case "manifest":
                return new ManifestReader(_parts).Read(head, source, fields);
            case "hot-spot":
                return new HotSpotReader(_parts).Read(head, fields);
            case "":
                return null;
            default:
                findings.Error(kind.Line, $"unknown kind '{kind.Value}'{NearName.DidYouMean(kind.Value, Kinds)}");
                return null;
        }
    }

    private void CheckShape(string kind, QuestionSource source)
    {
        if (!OptionKinds.Contains(kind, StringComparer.Ordinal) && Kinds.Contains(kind, StringComparer.Ordinal))
            OptionRules.CheckNone(source, kind, findings);
        if (source.Text is { } text && kind != "cloze")
            findings.Error(text.Line, "only a question of kind 'cloze' has a '### Text'");
        if (source.Steps is { } steps && kind != "order")
            findings.Error(steps.Count > 0 ? steps[0].Line : source.Line, "only a question of kind 'order' has '### Steps'");
        if ((source.Manifest ?? source.Solution) is { } code && kind != "manifest")
            findings.Error(code.Line, "only a question of kind 'manifest' has a '### Manifest' and a '### Solution'");
    }

    private IReadOnlyList<Option> ReadOptions(QuestionSource source) =>
    [
        .. source.Options.Select(option => new Option(
            _parts.Fragments.RenderInline(option.Text.Text, option.Text.Line), option.IsRight, _parts.Render(option.Feedback), option.Misconception?.Value)),
    ];
}
