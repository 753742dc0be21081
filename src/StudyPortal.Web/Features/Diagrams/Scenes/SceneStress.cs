namespace StudyPortal.Web.Features.Diagrams.Scenes;

/// <summary>Draws eyes to parts of a picture. Nothing moves by it.</summary>
internal static class SceneStress
{
    /// <summary>The picture with these parts stressed; ids that it does not have are left out.</summary>
    public static Scene On(Scene scene, IReadOnlyCollection<string> ids, SceneEmphasis emphasis)
    {
        if (ids.Count == 0)
            return scene;
        var chosen = ids.ToHashSet(StringComparer.Ordinal);
        return scene with { Lanes = [.. scene.Lanes.Select(Lane)] };

        SceneEmphasis Of(string id, SceneEmphasis before) => chosen.Contains(id) ? emphasis : before;
        SceneLane Lane(SceneLane lane) => lane with { Emphasis = Of(lane.Id, lane.Emphasis), Machines = [.. lane.Machines.Select(Machine)] };
        SceneMachine Machine(SceneMachine machine) => machine with
        {
            Emphasis = Of(machine.Id, machine.Emphasis),
            Rows = [.. machine.Rows.Select(row => row with { Emphasis = Of(row.Id, row.Emphasis) })],
            Member = machine.Member is { } member ? member with { Emphasis = Of(member.Id, member.Emphasis) } : null,
            Links = [.. machine.Links.Select(link => link with { Emphasis = Of(link.Id, link.Emphasis) })],
        };
    }
}
