using StudyPortal.Simulation.World;
using StudyPortal.Web.Features.Diagrams.Scenes.Layout;
using StudyPortal.Web.Features.Diagrams.Scenes.Reading;
using StudyPortal.Web.Features.Diagrams.Scenes.Traffic;

namespace StudyPortal.Web.Features.Diagrams.Scenes;

/// <summary>Draws a cluster: from what there is to see of it to boxes, links and labels with their places.</summary>
public static class SceneBuilder
{
    /// <summary>The picture of a cluster. An unknown host or a width below the least one is a bug.</summary>
    public static Scene Build(ClusterSnapshot snapshot, SceneOptions options)
    {
        if (options.Width < SceneOptions.LeastWidth)
            throw new ArgumentOutOfRangeException(nameof(options), options.Width, "The picture is too narrow to be read.");
        var reading = new ClusterReading(snapshot, machine => IsShown(machine, options));
        var scene = LayoutOf(reading, options).Draw();
        return WithTraffic(SceneStress.On(scene, options.Focus, SceneEmphasis.Focus), snapshot, options.Way?.Hop);
    }

    private static Scene WithTraffic(Scene scene, ClusterSnapshot snapshot, TraceHop? hop)
    {
        if (hop is null && snapshot.Messages.IsEmpty)
            return scene;
        var (wires, room) = (new Wires(scene), new FreeRoom(scene));
        var shown = hop is null ? scene : WayDrawing.On(scene, hop, wires, room);
        return shown with { Dots = [.. MessageDots.Of(snapshot, wires, room), .. shown.Dots] };
    }

    private static SceneLayout LayoutOf(ClusterReading reading, SceneOptions options) => options.Level switch
    {
        NodeInside inside => new NodeLayout(reading, options.Width, inside.Host),
        EtcdInside => new EtcdLayout(reading, options.Width),
        _ => OverviewOf(reading, options),
    };

    private static SceneLayout OverviewOf(ClusterReading reading, SceneOptions options)
    {
        var wide = new WideLayout(reading, options);
        return wide.Fits ? wide : new NarrowLayout(reading, options.Width);
    }

    // What a picture is about is never hidden.
    private static bool IsShown(MachineFacts machine, SceneOptions options) => options.Level switch
    {
        NodeInside inside when machine.Id == inside.Host => true,
        EtcdInside when machine.Member is not null => true,
        _ => !options.Hidden.Contains(Machines.LaneOf(machine.Kind), StringComparer.Ordinal),
    };
}
