using System.Collections.Immutable;
using StudyPortal.Web.Features.Diagrams.Scenes.Reading;

namespace StudyPortal.Web.Features.Diagrams.Scenes.Layout;

/// <summary>Draws the quorum meter.</summary>
internal static class QuorumDrawing
{
    public const int Height = 38;
    private const int SlotWidth = 13;
    private const int SlotHeight = 12;
    private const int SlotGap = 4;

    public static QuorumMeter Draw(EtcdReading etcd, int x, int y, int width)
    {
        var voters = etcd.Slots();
        var reached = voters.Count(hears => hears);
        ImmutableArray<QuorumSlot> slots = [.. voters.Select((hears, index) => new QuorumSlot(new SceneBox(x + (index * (SlotWidth + SlotGap)), y, SlotWidth, SlotHeight), hears))];
        var needs = Ports.Invariant($"needs {etcd.Needed}");
        var says = etcd.Leader is null ? "no leader" : Ports.Invariant($"{reached} of {voters.Length} hear the leader");
        var tone = reached >= etcd.Needed ? reached == voters.Length ? SceneTone.Ok : SceneTone.Warn : SceneTone.Down;
        var spare = reached - etcd.Needed;
        var sentence = etcd.Leader is null
            ? Ports.Invariant($"etcd has no leader that a majority can hear: {etcd.Needed} of {voters.Length} voters are needed")
            : Ports.Invariant($"etcd has quorum: {reached} of {voters.Length} voters hear the leader {etcd.Leader}, {etcd.Needed} are needed, {spare} more may fail");
        return new QuorumMeter(
            new SceneBox(x, y, width, Height), slots, etcd.Needed, etcd.Leader is null ? 0 : reached,
            [
                new SceneText(needs, slots[^1].Box.Right + 6, y + 10, SceneText.SmallSize, SceneTone.Muted),
                new SceneText(SceneText.Fitting(says, width, SceneText.SmallSize), x, y + 29, SceneText.SmallSize, tone),
            ],
            sentence);
    }
}
