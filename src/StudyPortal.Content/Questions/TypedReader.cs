using StudyPortal.Content.Findings;
using StudyPortal.Content.Yaml;
using StudyPortal.Learning.Questions;

namespace StudyPortal.Content.Questions;

/// <summary>Understands what is answered by typing: a question of its own, or a gap of another.</summary>
internal sealed class TypedReader(QuestionParts parts)
{
    private readonly FindingList _findings = parts.Findings;

    public Numeric ReadNumeric(QuestionHead head, YamlFields fields)
    {
        var answer = fields.Number("answer");
        var tolerance = fields.OptionalNumber("tolerance") ?? 0;
        var unit = fields.OptionalText("unit")?.Value;
        var units = fields.OptionalNumbers("units");
        if (tolerance < 0)
            _findings.Error(fields.LineOf("tolerance"), "'tolerance' must not be negative");
        if (units.Count > 0 && unit is null)
            _findings.Error(fields.LineOf("units"), "'units' are multiples of 'unit', which is missing");
        foreach (var (name, _) in units.Where(pair => pair.Value <= 0))
            _findings.Error(fields.LineOf("units"), $"the unit '{name}' must be a positive multiple of 'unit'");

        var mistakes = new List<NumericMistake>();
        foreach (var node in fields.OptionalList("mistakes"))
        {
            if (YamlFields.Of(node, "a mistake", _findings) is not { } mistake)
                continue;
            var value = mistake.Number("value");
            if (Math.Abs(value - answer) <= Math.Abs(tolerance))
                _findings.Error(mistake.LineOf("value"), string.Create(null, $"{value} is within the tolerance of the answer, so it is no mistake"));
            else if (mistakes.Exists(other => other.Value == value))
                _findings.Error(mistake.LineOf("value"), string.Create(null, $"the mistake {value} stands twice; keep one"));
            var (feedback, misconception) = parts.ReadRemark(mistake);
            mistakes.Add(new NumericMistake(value, feedback, misconception));
        }

        return new Numeric(head, answer, tolerance, unit, units, mistakes);
    }

    public ShortText ReadShortText(QuestionHead head, YamlFields fields)
    {
        var answers = fields.Texts("answers");
        var taken = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var answer in answers)
            parts.CheckNew(answer, taken);

        var nearMisses = new List<NearMiss>();
        foreach (var node in fields.OptionalList("near"))
        {
            if (YamlFields.Of(node, "an entry of 'near'", _findings) is not { } near)
                continue;
            var text = near.Text("text");
            parts.CheckNew(text, taken);
            var (feedback, misconception) = parts.ReadRemark(near);
            nearMisses.Add(new NearMiss(text.Value, feedback, misconception));
        }

        return new ShortText(head, [.. answers.Select(answer => answer.Value)], nearMisses);
    }
}
