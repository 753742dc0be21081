using System.Collections.Immutable;

namespace StudyPortal.Web.Features.Diagrams.Scenes;

/// <summary>How many members can hear the leader, and how many it takes.</summary>
/// <param name="Box">Its room.</param>
/// <param name="Slots">A slot for each voter: its room, and whether that voter can hear the leader.</param>
/// <param name="Needed">How many make a majority.</param>
/// <param name="Reached">How many can hear the leader, itself included; 0 where there is none.</param>
/// <param name="Texts">Its labels.</param>
/// <param name="Sentence">The same in words.</param>
public sealed record QuorumMeter(SceneBox Box, ImmutableArray<QuorumSlot> Slots, int Needed, int Reached, ImmutableArray<SceneText> Texts, string Sentence)
{
    /// <summary>Whether a majority can hear the leader: reads and writes succeed.</summary>
    public bool HasQuorum => Reached >= Needed;
}
