using StudyPortal.Simulation.Shell;
using StudyPortal.Simulation.World;
using StudyPortal.Web.Features.Diagrams.Playing;
using StudyPortal.Web.Features.Diagrams.Scenes;

namespace StudyPortal.Web.Features.Diagrams;

/// <summary>A desk that goes along with another one: another cluster, to which the same is done.</summary>
public sealed partial class DiagramDesk
{
    /// <summary>The desk that goes along with this one; null for none.</summary>
    public DiagramDesk? Rival { get; private init; }

    /// <summary>What its diagram is called; empty for a free one.</summary>
    public string Title => _diagram?.Title ?? "";

    /// <summary>Goes on, or back, by so much simulated time.</summary>
    private void GoAlong(TimeSpan time)
    {
        if (time > TimeSpan.Zero)
            Take(Playback.Onward(time));
        else if (time < TimeSpan.Zero)
            Take(Playback.Seek(Playback.Elapsed + time is var left && left > TimeSpan.Zero ? Playback.Beginning + left : Playback.Beginning));
    }

    /// <summary>Does the same, as far as this cluster has the machines for it.</summary>
    private void DoAlong(IReadOnlyList<string> inputs)
    {
        foreach (var text in inputs)
        {
            if (InputText.Read(text, Playback.Head.Past) is InputReading.Read(var input))
                Do(input);
        }
    }

    /// <summary>Tells its own story as far as another one was told.</summary>
    private void TellAlong(StoryPlay other)
    {
        while (Story is { HasNext: true } story && (story.Index < other.Index || (story.Index == other.Index && story.IsAsking && !other.IsAsking)))
        {
            StepOn();
            if (Notice is not null)
                return;
        }
    }

    /// <summary>Goes as near, where there is the same to see.</summary>
    private void ShowAlong(SceneLevel level)
    {
        if (level is not NodeInside inside || Playback.Shown.Hosts.Contains(inside.Host, StringComparer.Ordinal))
            Show(level);
    }
}
