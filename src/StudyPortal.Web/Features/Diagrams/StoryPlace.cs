using StudyPortal.Content.Diagrams;
using StudyPortal.Simulation.World;
using StudyPortal.Web.Features.Diagrams.Scenes;

namespace StudyPortal.Web.Features.Diagrams;

/// <summary>A diagram after some steps of its story.</summary>
/// <param name="Diagram">The diagram.</param>
/// <param name="Step">How many steps have been taken; 0 before the first.</param>
/// <param name="History">What happened up to there.</param>
public sealed record StoryPlace(Diagram Diagram, int Step, History History)
{
    /// <summary>How near the picture goes there: as the last step that says so, else as the diagram begins.</summary>
    public SceneLevel Level => LevelOf(Diagram.Story.Take(Step).LastOrDefault(step => step.View is not null)?.View ?? Diagram.View);

    /// <summary>What is emphasised there.</summary>
    public IReadOnlyList<string> Focus => Step == 0 ? [] : Diagram.Story[Step - 1].Focus;

    /// <summary>How it is to be drawn there.</summary>
    public SceneOptions Options(int width) => OptionsOf(Diagram, width, Level) with { Focus = Focus };

    /// <summary>How a diagram is to be drawn as its author wants it.</summary>
    public static SceneOptions OptionsOf(Diagram diagram, int width, SceneLevel level) => new(width, level)
    {
        Hidden = diagram.Hidden,
        Nudges = diagram.Nudges,
    };

    /// <summary>The level that an author names.</summary>
    public static SceneLevel LevelOf(DiagramView view) => view switch
    {
        DiagramView.Inside inside => new NodeInside(inside.Host),
        DiagramView.Etcd => new EtcdInside(),
        _ => new Overview(),
    };

    /// <summary>Where a diagram stands after so many steps; the complaint of the first input that cannot be, where its author has not checked it.</summary>
    public static (StoryPlace? Place, string Complaint) After(Diagram diagram, int steps, Beginnings beginnings)
    {
        if (beginnings.Of(diagram) is not Beginning.Ready ready)
            return (null, ((Beginning.Impossible)beginnings.Of(diagram)).Complaint);
        var history = History.From(ready.Cluster);
        foreach (var step in diagram.Story.Take(steps))
        {
            switch (StoryRun.Step(history, step))
            {
                case StoryRunResult.Run run:
                    history = run.History;
                    break;
                case StoryRunResult.Stopped stopped:
                    return (null, stopped.Complaint);
            }
        }

        return (new StoryPlace(diagram, Math.Clamp(steps, 0, diagram.Story.Count), history), "");
    }
}
