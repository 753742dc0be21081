using StudyPortal.Simulation.World;
using StudyPortal.Web.Features.Diagrams.Scenes.Layout;
using StudyPortal.Web.Features.Diagrams.Scenes.Reading;

namespace StudyPortal.Web.Features.Diagrams.Scenes;

/// <summary>Draws a cluster: from what there is to see of it to boxes, links and labels with their places.</summary>
public static class SceneBuilder
{
    /// <summary>The picture of a cluster. An unknown host or a width below the least one is a bug.</summary>
    public static Scene Build(ClusterSnapshot snapshot, SceneOptions options)
    {
        if (options.Width < SceneOptions.LeastWidth)
            throw new ArgumentOutOfRangeException(nameof(options), options.Width, "The picture is too narrow to be read.");
        var reading = new ClusterReading(snapshot);
        return options.Level switch
        {
            NodeInside inside => new NodeLayout(reading, options.Width, inside.Host).Draw(),
            EtcdInside => new EtcdLayout(reading, options.Width).Draw(),
            _ => OverviewOf(reading, options.Width).Draw(),
        };
    }

    private static SceneLayout OverviewOf(ClusterReading reading, int width)
    {
        var wide = new WideLayout(reading, width);
        return wide.Fits ? wide : new NarrowLayout(reading, width);
    }
}
