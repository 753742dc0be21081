using System.Collections.Immutable;

namespace StudyPortal.Web.Features.Diagrams.Scenes;

/// <summary>A picture in sentences, nested as it is drawn and in its reading order.</summary>
public static class SceneOutline
{
    /// <summary>The whole picture: its sentence, below it the lanes with their machines, programs and links.</summary>
    public static OutlineItem Of(Scene scene) => new(Id: null, scene.Sentence, [.. scene.Notes.Select(note => new OutlineItem(Id: null, note, [])), .. scene.Lanes.Select(Lane)]);

    private static OutlineItem Lane(SceneLane lane) => new(
        lane.Id, lane.Title.Text,
        [.. lane.Quorum is { } quorum ? [new OutlineItem(Id: null, quorum.Sentence + ".", [])] : ImmutableArray<OutlineItem>.Empty, .. lane.Machines.Select(Machine)]);

    private static OutlineItem Machine(SceneMachine machine) => new(
        machine.Id, machine.Sentence + ".",
        [
            .. machine.Member is { } member ? [new OutlineItem(member.Id, member.Sentence + ".", [])] : ImmutableArray<OutlineItem>.Empty,
            .. machine.Rows.Select(row => new OutlineItem(row.Id, row.Sentence + ".", [])),
            .. machine.Links.Select(link => new OutlineItem(link.Id, link.Sentence + ".", [])),
        ]);
}
