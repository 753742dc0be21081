using System.Collections.Immutable;

namespace StudyPortal.Web.Features.Diagrams.Scenes;

/// <summary>Everything in a picture that has an id.</summary>
internal static class SceneParts
{
    /// <summary>All parts in reading order.</summary>
    public static IEnumerable<ScenePart> Of(Scene scene) => scene.Lanes.SelectMany(Of);

    private static IEnumerable<ScenePart> Of(SceneLane lane) =>
        lane.Machines.SelectMany(machine => Of(machine, lane.Id)).Prepend(
            new ScenePart(lane.Id, ScenePartKind.Lane, Within: null, lane.Title.Text, lane.Quorum?.Sentence ?? lane.Title.Text, [.. lane.Machines.Select(machine => machine.Id)]));

    private static IEnumerable<ScenePart> Of(SceneMachine machine, string lane)
    {
        List<ScenePart> parts =
        [
            .. machine.Member is { } member ? [Leaf(member.Id, ScenePartKind.Member, $"etcd on {machine.Id}", member.Sentence)] : Array.Empty<ScenePart>(),
            .. machine.Rows.Select(row => Leaf(row.Id, ScenePartKind.Row, $"{NameOf(row)} on {machine.Id}", row.Sentence)),
            .. machine.Links.Select(link => Leaf(link.Id, ScenePartKind.Link, link.Id, link.Sentence)),
        ];
        ScenePart Leaf(string id, ScenePartKind kind, string name, string sentence) => new(id, kind, machine.Id, name, sentence, []);
        return parts.Prepend(new ScenePart(machine.Id, ScenePartKind.Machine, lane, machine.Id, machine.Sentence, [.. parts.Select(part => part.Id)]));
    }

    private static string NameOf(SceneRow row) => row.Id[(row.Id.LastIndexOf('/') + 1)..];
}
