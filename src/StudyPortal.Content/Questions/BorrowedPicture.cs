using StudyPortal.Content.Diagrams;
using StudyPortal.Content.Findings;
using StudyPortal.Learning.Questions;

namespace StudyPortal.Content.Questions;

/// <summary>The picture of a diagram, after some steps of its story, in which a hot spot is asked.</summary>
/// <param name="Diagram">Slug of the diagram.</param>
/// <param name="Step">How many steps have been taken.</param>
/// <param name="Among">What kinds of parts can be chosen; empty for all.</param>
/// <param name="Spots">The parts that the question speaks about.</param>
internal sealed record BorrowedPicture(Placed<string> Diagram, Placed<int> Step, IReadOnlyList<string> Among, IReadOnlyList<Placed<string>> Spots)
{
    /// <summary>The question with its picture; the diagram has the step.</summary>
    public HotSpot In(HotSpot question, Diagram diagram)
    {
        var steps = diagram.Story.Take(Step.Value).ToList();
        var view = steps.LastOrDefault(step => step.View is not null)?.View ?? diagram.View;
        return question with
        {
            Picture = new ClusterPicture(
                diagram.TopologyText, diagram.Topology, diagram.Seed, [.. diagram.Before, .. steps.SelectMany(step => step.Inputs)], PictureParts.Write(view), diagram.Hidden),
            Parts = PartsOf(diagram),
        };
    }

    /// <summary>The parts that can be chosen.</summary>
    public IReadOnlyList<string> PartsOf(Diagram diagram)
    {
        var view = diagram.Story.Take(Step.Value).LastOrDefault(step => step.View is not null)?.View ?? diagram.View;
        return PictureParts.Of(ClusterParts.Of(diagram.Topology), view, Among);
    }
}
