using StudyPortal.Content.Findings;
using StudyPortal.Content.Glossary;
using StudyPortal.Content.Questions;
using StudyPortal.Content.References;
using StudyPortal.Content.Yaml;

namespace StudyPortal.Content.Diagrams;

/// <summary>Understands the steps of a story.</summary>
/// <param name="diagram">What is told with, still without its story.</param>
internal sealed class StoryReader(Diagram diagram, StoryNames names, FindingList findings, TermUses terms)
{
    public const int MostSteps = 40;

    private const int MostInputs = 20;

    private readonly Fragments _narration = new(diagram.Slug, findings, terms);
    private readonly List<QuestionEntry> _predictions = [];
    private readonly List<StepLines> _lines = [];
    private readonly List<string> _situation = [diagram.TopologyText, string.Create(null, $"{diagram.Seed}"), .. diagram.Before];

    public IReadOnlyList<QuestionEntry> Predictions => _predictions;

    public IReadOnlyList<StepLines> Lines => _lines;

    public TextReferences References => _narration.References;

    public IReadOnlyList<StoryStep> Read(IReadOnlyList<YamlNode> steps)
    {
        if (steps.Count > MostSteps)
            findings.Error(steps[MostSteps].Line, string.Create(null, $"a story has {MostSteps} steps at most; tell two stories"));
        return [.. steps.Select(ReadStep).OfType<StoryStep>()];
    }

    private StoryStep? ReadStep(YamlNode node)
    {
        if (YamlFields.Of(node, "a step of the story", findings) is not { } fields)
            return null;

        var title = fields.Text("title").Value;
        var narration = _narration.Render(fields.Text("say"));
        var view = fields.OptionalText("view") is { } text ? names.View(text) : null;
        var focus = names.Focus(fields.OptionalTexts("focus"));
        var inputs = names.Inputs(fields.OptionalTexts("do"));
        if (inputs.Count > MostInputs)
            findings.Error(inputs[MostInputs].Line, string.Create(null, $"a step has {MostInputs} inputs at most; cut it in two"));
        _situation.AddRange(inputs.Select(input => input.Value));
        var prediction = ReadPrediction(fields);
        var expected = ReadExpected(fields);
        fields.Finish();
        _lines.Add(new StepLines([.. inputs.Select(input => input.Line)], [.. expected.Select(item => item.Line)], prediction?.AnswerLines ?? []));
        return new StoryStep(
            title, narration, view, focus, DiagramReader.Values(inputs), prediction?.Entry.Id, [.. expected.Select(item => item.Value)]);
    }

    private PlacedPrediction? ReadPrediction(YamlFields fields)
    {
        if (fields.OptionalNode("predict") is not { } node || YamlFields.Of(node, "'predict'", findings) is not { } predict)
            return null;
        var prediction = new PredictionReader(diagram, names, findings, terms).Read(predict, node, _situation);
        _predictions.Add(prediction.Entry);
        return prediction;
    }

    private IReadOnlyList<Placed<Expectation>> ReadExpected(YamlFields fields)
    {
        var expected = new List<Placed<Expectation>>();
        foreach (var entry in fields.OptionalEntries("expect"))
        {
            names.CheckVerdict(entry.Key, entry.Line);
            var text = fields.TextOf(entry);
            expected.Add(new Placed<Expectation>(new Expectation(entry.Key, names.Answer(text)), text.Place));
        }

        return expected;
    }
}
