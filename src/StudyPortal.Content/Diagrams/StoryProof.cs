using StudyPortal.Content.Findings;
using StudyPortal.Learning.Grading;
using StudyPortal.Learning.Questions;
using StudyPortal.Simulation.World;

namespace StudyPortal.Content.Diagrams;

/// <summary>Runs one story from its settled cluster on. Where an input cannot be carried out it stops, since all that comes later would be said of another cluster.</summary>
internal sealed class StoryProof(DiagramFile file, SettledClusters clusters)
{
    private readonly FindingList _findings = new(file.Path);

    public IReadOnlyList<ContentError> Run()
    {
        var diagram = file.Diagram!;
        var history = Passed(StoryRun.Begin(diagram, clusters.Of(diagram.Topology, diagram.Seed)), file.Lines.Before);
        foreach (var (index, step) in diagram.Story.Index())
        {
            if (history is null)
                break;
            var lines = file.Lines.Steps[index];
            history = Passed(StoryRun.Step(history, step), lines.Inputs);
            if (history is not null)
                Check([.. Statements(step, lines)], history.Present);
        }

        return _findings.All;
    }

    private History? Passed(StoryRunResult result, IReadOnlyList<int> lines)
    {
        if (result is StoryRunResult.Stopped stopped)
            _findings.Error(lines[stopped.Index], stopped.Complaint);
        return (result as StoryRunResult.Run)?.History;
    }

    private IEnumerable<(Expectation Stated, int Line)> Statements(StoryStep step, StepLines lines)
    {
        var prediction = file.Predictions.FirstOrDefault(entry => entry.Id == step.Prediction)?.Question as Prediction;
        var items = prediction?.Items.Select(item => new Expectation(item.About, item.Answer)) ?? [];
        return items.Zip(lines.Predicted).Concat(step.Expected.Zip(lines.Expected));
    }

    private void Check(IReadOnlyList<(Expectation Stated, int Line)> statements, Cluster cluster)
    {
        if (statements.Count == 0)
            return;
        var verdicts = cluster.Judge();
        foreach (var (stated, line) in statements)
        {
            if (VerdictNames.Find(verdicts, stated.About) is not { } found)
                _findings.Error(line, $"this cluster has nothing that '{stated.About}' could be about");
            else if (found.Answer != stated.Answer)
                _findings.Error(line, $"the model answers '{VerdictText.Write(found.Answer)}' to '{stated.About}', not '{VerdictText.Write(stated.Answer)}': {found.Sentence} {found.Why}".TrimEnd('.', ' '));
        }
    }
}
