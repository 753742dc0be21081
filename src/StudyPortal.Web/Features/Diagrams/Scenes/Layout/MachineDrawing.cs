using System.Collections.Immutable;
using StudyPortal.Web.Features.Diagrams.Scenes.Reading;

namespace StudyPortal.Web.Features.Diagrams.Scenes.Layout;

/// <summary>Puts what there is to tell of a machine into its box. How high a box is depends on its width and on how many rows it has.</summary>
internal static class MachineDrawing
{
    public const int RowHeight = 21;
    private const int Padding = 10;
    private const int HeaderHeight = 46;
    private const int LocalLinkRoom = 24;

    // From this width on, the member stands beside the rows.
    private const int LeastWidthForTwoColumns = 460;
    private const int MemberWidth = 222;
    private const int LocalLinkLength = 46;

    public static int HeightOf(MachineFacts facts, int width, bool withLog = false)
    {
        var member = facts.Member is null ? 0 : MemberDrawing.HeightOf(withLog);
        var rows = RowsHeight(facts);
        if (HasTwoColumns(facts, width))
            return HeaderHeight + Math.Max(rows, member) + Padding;
        return HeaderHeight + rows + member + (member > 0 && rows > 0 ? LocalLinkRoom + 6 : 0) + Padding;
    }

    public static SceneMachine Draw(MachineFacts facts, SceneBox box, bool withLog = false)
    {
        var inner = new SceneBox(box.X + Padding, box.Y + HeaderHeight, box.Width - (2 * Padding), box.Height - HeaderHeight - Padding);
        var (member, rows) = HasTwoColumns(facts, box.Width) ? Beside(facts, inner, withLog) : Below(facts, inner, withLog);
        return new SceneMachine(facts.Id, facts.Kind, box, facts.Condition, facts.Sentence, Header(facts, box), HeaderSigns(facts, box), rows, member, []);
    }

    // A worker keeps room for all its slots.
    private static int RowsHeight(MachineFacts facts) =>
        RowHeight * (facts.Kind == MachineKind.Worker ? Math.Max(facts.Rows.Length, RowReading.PodSlots + 1) : facts.Rows.Length);

    private static bool HasTwoColumns(MachineFacts facts, int width) => facts.Member is not null && !facts.Rows.IsEmpty && width >= LeastWidthForTwoColumns;

    private static (SceneMember Member, ImmutableArray<SceneRow> Rows) Beside(MachineFacts facts, SceneBox inner, bool withLog)
    {
        var member = new SceneBox(inner.Right - MemberWidth, inner.Y, MemberWidth, MemberDrawing.HeightOf(withLog));
        return (MemberDrawing.Draw(facts.Member!, member, withLog), Rows(facts.Rows, inner with { Width = inner.Width - MemberWidth - LocalLinkLength }));
    }

    // The API server stands right above the member that it calls.
    private static (SceneMember? Member, ImmutableArray<SceneRow> Rows) Below(MachineFacts facts, SceneBox inner, bool withLog)
    {
        if (facts.Member is null)
            return (null, Rows(facts.Rows, inner));
        var servers = facts.Rows.Where(row => row.Port == Ports.Api).ToImmutableArray();
        var others = facts.Rows.RemoveRange(servers);
        var above = facts.Rows.IsEmpty ? 0 : (servers.Length * RowHeight) + LocalLinkRoom;
        var member = new SceneBox(inner.X, inner.Y + above, inner.Width, MemberDrawing.HeightOf(withLog));
        return (MemberDrawing.Draw(facts.Member, member, withLog), [.. Rows(servers, inner), .. Rows(others, inner with { Y = member.Bottom + 6 })]);
    }

    private static ImmutableArray<SceneRow> Rows(ImmutableArray<RowFacts> rows, SceneBox inner) =>
        [.. rows.Select((row, index) => RowDrawing.Draw(row, new SceneBox(inner.X, inner.Y + (index * RowHeight), inner.Width, RowHeight)))];

    private static ImmutableArray<SceneText> Header(MachineFacts facts, SceneBox box)
    {
        var word = facts.Condition switch
        {
            MachineCondition.Down => facts.Kind == MachineKind.VirtualAddress ? "" : "down",
            MachineCondition.Paused => "paused",
            _ => "",
        };
        var tone = facts.Condition == MachineCondition.Down ? SceneTone.Down : SceneTone.Paused;
        var inner = box.Width - (2 * Padding);
        var end = box.Right - Padding;
        var taken = word.Length == 0 ? 0 : SceneText.WidthOf(word, SceneText.RowSize) + SceneSign.Size + 10;
        var address = SceneText.Fitting(facts.Address, inner, SceneText.SmallSize);
        var left = inner - SceneText.WidthOf(address, SceneText.SmallSize) - SceneSign.Size - 12;
        var marks = Marks(facts.Marks, left);
        return
        [
            new SceneText(SceneText.Fitting(facts.Title, inner - taken, SceneText.NameSize), box.X + Padding, box.Y + 21, SceneText.NameSize),
            new SceneText(address, box.X + Padding, box.Y + 37, SceneText.SmallSize, SceneTone.Muted),
            .. word.Length > 0 ? [new SceneText(word, end - SceneText.WidthOf(word, SceneText.RowSize), box.Y + 21, SceneText.RowSize, tone)] : Array.Empty<SceneText>(),
            .. marks.Length > 0 ? [new SceneText(marks, end - SceneText.WidthOf(marks, SceneText.SmallSize), box.Y + 37, SceneText.SmallSize, SceneTone.Warn)] : Array.Empty<SceneText>(),
        ];
    }

    // As many as fit; the rest is counted, and said in words.
    private static string Marks(ImmutableArray<string> marks, int width)
    {
        for (var count = marks.Length; count > 0; count--)
        {
            var text = string.Join(" · ", marks.Take(count)) + (count < marks.Length ? Ports.Invariant($" +{marks.Length - count}") : "");
            if (SceneText.WidthOf(text, SceneText.SmallSize) <= width)
                return text;
        }

        return "";
    }

    private static ImmutableArray<SceneSign> HeaderSigns(MachineFacts facts, SceneBox box)
    {
        var end = box.Right - Padding;
        var texts = Header(facts, box);
        SignKind? condition = facts.Condition switch { MachineCondition.Down => SignKind.Down, MachineCondition.Paused => SignKind.Paused, _ => null };
        var word = texts.FirstOrDefault(text => text.Tone is SceneTone.Down or SceneTone.Paused);
        var mark = texts.FirstOrDefault(text => text.Tone is SceneTone.Warn);
        return
        [
            .. condition is { } kind ? [new SceneSign(kind, (word?.Box.X ?? end) - (SceneSign.Size / 2) - 3, box.Y + 17)] : Array.Empty<SceneSign>(),
            .. mark is not null ? [new SceneSign(SignKind.Warn, mark.Box.X - (SceneSign.Size / 2) - 3, box.Y + 34)] : Array.Empty<SceneSign>(),
        ];
    }
}
