using StudyPortal.Content.Diagrams;
using StudyPortal.Simulation.World;
using StudyPortal.Web.Features.Diagrams.Scenes;

namespace StudyPortal.Web.Features.Diagrams;

/// <summary>A diagram after some steps of its story.</summary>
/// <param name="Diagram">The diagram.</param>
/// <param name="Step">How many steps have been taken; 0 before the first.</param>
/// <param name="Snapshot">What there is to see.</param>
/// <param name="Verdicts">What works; null before the first step, of which nobody asks.</param>
public sealed record StoryPlace(Diagram Diagram, int Step, ClusterSnapshot Snapshot, ClusterVerdicts? Verdicts)
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
}
