namespace StudyPortal.Web.Features.Diagrams.Scenes.Traffic;

/// <summary>Room for labels that come and go: between machines, labels and dots.</summary>
internal sealed class FreeRoom
{
    private readonly List<SceneBox> _taken = [];
    private readonly SceneBox _picture;

    public FreeRoom(Scene scene)
    {
        _picture = new SceneBox(0, 0, scene.Width, scene.Height);
        foreach (var machine in scene.Machines)
            _taken.Add(machine.Box);
        foreach (var link in scene.Links)
        {
            if (link.Text is { } text)
                _taken.Add(text.Box);
            if (link.Sign is { } sign)
                _taken.Add(sign.Box);
        }

        foreach (var lane in scene.Lanes)
            _taken.Add(lane.Title.Box);
    }

    /// <summary>Gives room back.</summary>
    public void Leave(SceneText? text)
    {
        if (text is not null)
            _taken.Remove(text.Box);
    }

    /// <summary>Takes room, whoever else has it.</summary>
    public void Take(SceneBox box) => _taken.Add(box);

    /// <summary>The first of these that there is room for; it takes that room.</summary>
    public SceneText? Place(params ReadOnlySpan<SceneText> candidates)
    {
        foreach (var candidate in candidates)
        {
            var box = candidate.Box;
            if (!_picture.Contains(box) || _taken.Exists(other => other.Overlaps(box)))
                continue;
            _taken.Add(box);
            return candidate;
        }

        return null;
    }
}
