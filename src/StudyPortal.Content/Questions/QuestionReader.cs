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

    private static readonly string[] Kinds = ["single", "multiple", "true-false", "numeric", "short-text"];

    private readonly List<Placed<string>> _misconceptions = [];
    private readonly Fragments _fragments = new(id, findings, terms);

    public QuestionEntry Read(IReadOnlyList<SourceLine> lines)
    {
        var errorsBefore = findings.ErrorCount;
        var source = QuestionSource.Read(id, lines, findings);
        var place = new Place(findings.File, source.Line);
        foreach (var option in source.Options)
            Remember(option.Misconception);
        if (source.Yaml is not { } yaml
            || YamlFields.Of(YamlText.Read(yaml.Text, yaml.Line, findings), "the yaml of a question", findings) is not { } fields)
        {
            return new QuestionEntry(id, place, Question: null, Objective: null, _misconceptions, TextReferences.None);
        }

        var kind = fields.Text("kind");
        var objective = fields.Text("objective");
        var head = ReadHead(source, fields, objective.Value);
        var question = ReadKind(kind, head, source, fields);
        var isKnownKind = question is not null;
        if (isKnownKind)
            fields.Finish();
        var references = _fragments.References;
        return new QuestionEntry(
            id, place, findings.ErrorCount == errorsBefore ? question : null, objective.Value.Length > 0 ? objective : null, _misconceptions,
            references);
    }

    private QuestionHead ReadHead(QuestionSource source, YamlFields fields, string objective) => new(
        source.Id,
        source.Version,
        objective,
        fields.Integer("difficulty", EasiestDifficulty, HardestDifficulty),
        Render(source.Prompt),
        [.. source.Hints.Select(Render)],
        Render(source.Explanation),
        SourceList.Read(fields.OptionalList("sources"), findings));

    private Question? ReadKind(Placed<string> kind, QuestionHead head, QuestionSource source, YamlFields fields)
    {
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
                OptionRules.CheckNone(source, kind.Value, findings);
                return ReadNumeric(head, fields);
            case "short-text":
                OptionRules.CheckNone(source, kind.Value, findings);
                return ReadShortText(head, fields);
            case "":
                return null;
            default:
                findings.Error(kind.Line, $"unknown kind '{kind.Value}'{NearName.DidYouMean(kind.Value, Kinds)}");
                return null;
        }
    }

    private IReadOnlyList<Option> ReadOptions(QuestionSource source) =>
    [
        .. source.Options.Select(option => new Option(
            _fragments.RenderInline(option.Text.Text, option.Text.Line), option.IsRight, Render(option.Feedback), option.Misconception?.Value)),
    ];

    private Numeric ReadNumeric(QuestionHead head, YamlFields fields)
    {
        var answer = fields.Number("answer");
        var tolerance = fields.OptionalNumber("tolerance") ?? 0;
        var unit = fields.OptionalText("unit")?.Value;
        var units = fields.OptionalNumbers("units");
        if (tolerance < 0)
            findings.Error(fields.LineOf("tolerance"), "'tolerance' must not be negative");
        if (units.Count > 0 && unit is null)
            findings.Error(fields.LineOf("units"), "'units' are multiples of 'unit', which is missing");
        foreach (var (name, _) in units.Where(pair => pair.Value <= 0))
            findings.Error(fields.LineOf("units"), $"the unit '{name}' must be a positive multiple of 'unit'");

        var mistakes = new List<NumericMistake>();
        foreach (var node in fields.OptionalList("mistakes"))
        {
            if (YamlFields.Of(node, "a mistake", findings) is not { } mistake)
                continue;
            var value = mistake.Number("value");
            if (Math.Abs(value - answer) <= Math.Abs(tolerance))
                findings.Error(mistake.LineOf("value"), string.Create(null, $"{value} is within the tolerance of the answer, so it is no mistake"));
            else if (mistakes.Exists(other => other.Value == value))
                findings.Error(mistake.LineOf("value"), string.Create(null, $"the mistake {value} stands twice; keep one"));
            var (feedback, misconception) = ReadRemark(mistake);
            mistakes.Add(new NumericMistake(value, feedback, misconception));
        }

        return new Numeric(head, answer, tolerance, unit, units, mistakes);
    }

    private ShortText ReadShortText(QuestionHead head, YamlFields fields)
    {
        var answers = fields.Texts("answers");
        var taken = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var answer in answers)
            CheckNew(answer, taken);

        var nearMisses = new List<NearMiss>();
        foreach (var node in fields.OptionalList("near"))
        {
            if (YamlFields.Of(node, "an entry of 'near'", findings) is not { } near)
                continue;
            var text = near.Text("text");
            CheckNew(text, taken);
            var (feedback, misconception) = ReadRemark(near);
            nearMisses.Add(new NearMiss(text.Value, feedback, misconception));
        }

        return new ShortText(head, [.. answers.Select(answer => answer.Value)], nearMisses);
    }

    private void CheckNew(Placed<string> text, Dictionary<string, int> taken)
    {
        var words = string.Join(' ', text.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (words.Length > 0 && !taken.TryAdd(words, text.Line))
            findings.Error(text.Line, string.Create(null, $"'{text.Value}' stands in line {taken[words]} already, and each text is graded one way"));
    }

    private (string FeedbackHtml, string? Misconception) ReadRemark(YamlFields fields)
    {
        var feedback = fields.Text("feedback");
        var misconception = fields.OptionalText("misconception");
        fields.Finish();
        Remember(misconception);
        return (_fragments.Render(feedback), misconception?.Value);
    }

    private void Remember(Placed<string>? misconception)
    {
        if (misconception is { Value.Length: > 0 } named)
            _misconceptions.Add(named);
    }

    private string Render(Passage passage) => _fragments.Render(passage.Text, passage.Line);
}
