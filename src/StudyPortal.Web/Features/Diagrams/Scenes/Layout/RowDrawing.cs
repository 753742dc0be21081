using System.Collections.Immutable;
using StudyPortal.Web.Features.Diagrams.Scenes.Reading;

namespace StudyPortal.Web.Features.Diagrams.Scenes.Layout;

/// <summary>Puts a program into its row: sign, name, then what is to say of it, and its port at the end.</summary>
internal static class RowDrawing
{
    private const int SignRoom = SceneSign.Size + 6;
    private const int Gap = 6;
    private const string CommonPrefix = "kube-";

    public static SceneRow Draw(RowFacts facts, SceneBox box)
    {
        var baseLine = box.Y + 15;
        var (middle, end) = (box.MiddleY, box.Right);
        var texts = ImmutableArray.CreateBuilder<SceneText>();
        var signs = ImmutableArray.CreateBuilder<SceneSign>();
        var start = box.X;
        if (SignOf(facts) is { } sign)
        {
            signs.Add(new SceneSign(sign, box.X + (SceneSign.Size / 2), middle));
            start += SignRoom;
        }

        if (facts.Port > 0)
        {
            texts.Add(new SceneText(Ports.Text(facts.Port), end, baseLine, SceneText.SmallSize, Ports.Tone(facts.Port), SceneAnchor.End));
            end = texts[^1].Box.X - Gap;
        }

        if (facts.HoldsLease)
        {
            signs.Add(new SceneSign(facts.State == RowState.Running ? SignKind.LeaseHolder : SignKind.LonelyLeader, end - (SceneSign.Size / 2), middle));
            end -= SignRoom;
        }

        end = Note(facts, start, end, baseLine, texts);
        texts.Insert(0, new SceneText(Name(facts.Name, end - start), start, baseLine, SceneText.RowSize, facts.State is RowState.Stopped ? SceneTone.Muted : SceneTone.Ink));
        return new SceneRow(facts.Id, box, facts.State, facts.Sentence, texts.ToImmutable(), signs.ToImmutable());
    }

    // A note may take the room that the name leaves, and at least a third.
    private static int Note(RowFacts facts, int start, int end, int baseLine, ImmutableArray<SceneText>.Builder texts)
    {
        if (facts.Note.Length == 0)
            return end;
        var room = Math.Max(end - start - SceneText.WidthOf(facts.Name, SceneText.RowSize) - Gap, (end - start) / 3);
        texts.Add(new SceneText(SceneText.Fitting(facts.Note, room, SceneText.SmallSize), end, baseLine, SceneText.SmallSize, SceneTone.Muted, SceneAnchor.End));
        return texts[^1].Box.X - Gap;
    }

    private static string Name(string name, int width) =>
        SceneText.WidthOf(name, SceneText.RowSize) > width && name.StartsWith(CommonPrefix, StringComparison.Ordinal)
            ? SceneText.Fitting(name[CommonPrefix.Length..], width, SceneText.RowSize)
            : SceneText.Fitting(name, width, SceneText.RowSize);

    private static SignKind? SignOf(RowFacts facts) => facts.State switch
    {
        RowState.Running => SignKind.Ok,
        RowState.Starting => SignKind.Stale,
        RowState.Paused => SignKind.Paused,
        RowState.Stopped => SignKind.Down,
        _ => null,
    };
}
