using System.Collections.Immutable;

namespace StudyPortal.Web.Features.Diagrams.Scenes;

/// <summary>A picture of a cluster: everything with its place, its words and its signs. Lanes, their machines and the links of each come in reading order.</summary>
/// <param name="Width">In CSS pixels.</param>
/// <param name="Height">In CSS pixels.</param>
/// <param name="Sentence">The picture in one sentence.</param>
/// <param name="Lanes">Its parts.</param>
/// <param name="Notes">Trouble that no link of the picture shows, in sentences.</param>
/// <param name="Dots">What is on its way.</param>
public sealed record Scene(int Width, int Height, string Sentence, ImmutableArray<SceneLane> Lanes, ImmutableArray<string> Notes, ImmutableArray<SceneDot> Dots)
{
    /// <summary>All machines in reading order.</summary>
    public IEnumerable<SceneMachine> Machines => Lanes.SelectMany(lane => lane.Machines);

    /// <summary>All links in reading order.</summary>
    public IEnumerable<SceneLink> Links => Machines.SelectMany(machine => machine.Links);

    /// <summary>The same picture, of which everything that looks as in the previous one is the same object as there; the previous one itself where nothing has changed.</summary>
    public Scene Sharing(Scene previous) => SceneSharing.Of(this, previous);

    /// <summary>What an id stands for; null where the picture has no such part.</summary>
    public ScenePart? Find(string id) => SceneParts.Of(this).FirstOrDefault(part => part.Id == id);
}
