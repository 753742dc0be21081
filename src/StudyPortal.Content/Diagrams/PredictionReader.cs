using StudyPortal.Content.Files;
using StudyPortal.Content.Findings;
using StudyPortal.Content.Glossary;
using StudyPortal.Content.Questions;
using StudyPortal.Content.References;
using StudyPortal.Content.Yaml;
using StudyPortal.Learning.Questions;

namespace StudyPortal.Content.Diagrams;

/// <summary>Understands the question that a step asks before its inputs are carried out.</summary>
internal sealed class PredictionReader(Diagram diagram, StoryNames names, FindingList findings, TermUses terms)
{
    private const int MostItems = 6;

    private readonly List<Placed<string>> _misconceptions = [];
    private readonly List<int> _answerLines = [];

    /// <param name="situation">All that decides what the right answers are: topology, seed and every input to the end of the step.</param>
    public PlacedPrediction Read(YamlFields fields, YamlNode source, IEnumerable<string> situation)
    {
        var errorsBefore = findings.ErrorCount;
        var id = fields.Slug("id", findings);
        var fragments = new Fragments(id.Value, findings, terms);
        var objective = fields.Text("objective");
        var head = new QuestionHead(
            id.Value,
            ContentHash.Of($"{YamlPrint.Of(source)}\n{string.Join('\n', situation)}"),
            objective.Value,
            fields.Integer("difficulty", QuestionReader.EasiestDifficulty, QuestionReader.HardestDifficulty),
            fragments.Render(fields.Text("text")),
            ReadHints(fields, fragments),
            fragments.Render(fields.Text("explanation")),
            diagram.Sources);
        var items = ReadItems(fields, fragments);
        fields.Finish();
        var prediction = findings.ErrorCount == errorsBefore ? new Prediction(head, items) : null;
        var entry = new QuestionEntry(
            id.Value, id.Place, prediction, objective.Value.Length > 0 ? objective : null, _misconceptions, fragments.References) { Diagram = diagram.Slug };
        return new PlacedPrediction(entry, _answerLines);
    }

    private IReadOnlyList<string> ReadHints(YamlFields fields, Fragments fragments)
    {
        var hints = fields.Texts("hints");
        if (hints.Count > QuestionSource.MostHints)
            findings.Error(fields.LineOf("hints"), string.Create(null, $"the prediction has {hints.Count} hints; write 1 to {QuestionSource.MostHints}"));
        return [.. hints.Select(fragments.Render)];
    }

    private IReadOnlyList<PredictedItem> ReadItems(YamlFields fields, Fragments fragments)
    {
        var nodes = fields.List("items");
        if (nodes.Count > MostItems)
            findings.Error(fields.LineOf("items"), string.Create(null, $"the prediction has {nodes.Count} items; write 1 to {MostItems}"));
        var taken = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. nodes.Select(node => ReadItem(node, fragments, taken)).OfType<PredictedItem>()];
    }

    private PredictedItem? ReadItem(YamlNode node, Fragments fragments, Dictionary<string, int> taken)
    {
        if (YamlFields.Of(node, "an item of a prediction", findings) is not { } fields)
            return null;
        var ask = fragments.RenderInline(fields.Text("ask"));
        var about = fields.Text("about");
        names.CheckVerdict(about.Value, about.Line);
        if (about.Value.Length > 0 && !taken.TryAdd(about.Value, about.Line))
            findings.Error(about.Line, string.Create(null, $"'{about.Value}' is asked in line {taken[about.Value]} already; keep one"));
        var answer = fields.Text("answer");
        var feedback = fragments.Render(fields.Text("feedback"));
        var misconception = fields.OptionalText("misconception");
        if (misconception is { Value.Length: > 0 } named)
            _misconceptions.Add(named);
        fields.Finish();
        _answerLines.Add(answer.Line);
        return new PredictedItem(ask, about.Value, names.Answer(answer), feedback, misconception?.Value);
    }
}

/// <param name="AnswerLines">Line of the stated answer of each item.</param>
internal sealed record PlacedPrediction(QuestionEntry Entry, IReadOnlyList<int> AnswerLines);
