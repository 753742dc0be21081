using System.Collections.Immutable;
using StudyPortal.Web.Features.Diagrams.Scenes.Reading;

namespace StudyPortal.Web.Features.Diagrams.Scenes.Layout;

/// <summary>Puts a member of etcd into its room on a machine.</summary>
internal static class MemberDrawing
{
    private const int Padding = 8;
    private const int Height = 62;
    private const int LogHeight = 34;
    private const int CellHeight = 24;

    // So many places at most, and so much room beside each number.
    private const int Cells = 8;
    private const int CellPadding = 11;

    // A full bar is so many entries; more than that makes no difference to the eye.
    private const long FullLag = 100;
    private const int LagBarWidth = 70;
    private const int LagBarHeight = 6;

    public static int HeightOf(bool withLog) => withLog ? Height + LogHeight : Height;

    public static SceneMember Draw(MemberFacts facts, SceneBox box, bool withLog)
    {
        var (left, right) = (box.X + Padding, box.Right - Padding);
        var start = left + SceneSign.Size + 8;
        var port = new SceneText(Ports.Text(Ports.EtcdPeer), right, box.Y + 19, SceneText.SmallSize, SceneTone.PortPeer, SceneAnchor.End);
        var title = $"etcd {facts.RoleWords}";
        var room = port.Box.X - 6 - start;
        if (SceneText.WidthOf(title, SceneText.RowSize) > room)
            title = facts.RoleWords;
        ImmutableArray<SceneText> texts =
        [
            new SceneText(SceneText.Fitting(title, room, SceneText.RowSize), start, box.Y + 19, SceneText.RowSize, ToneOf(facts.Role)),
            port,
            .. Line(facts.Numbers, left, right, box.Y + 37, SceneTone.Muted),
            .. Line(facts.Lag, left, facts.IsBehind ? right - LagBarWidth - 4 : right, box.Y + 53, SceneTone.Warn),
        ];
        return new SceneMember(
            facts.Id, box, facts.Role, facts.Sentence, texts, new SceneSign(SignOf(facts.Role), left + (SceneSign.Size / 2), box.Y + 15), Lag(facts, box), withLog ? Log(facts, box) : []);
    }

    private static IEnumerable<SceneText> Line(string text, int left, int right, int y, SceneTone tone) =>
        text.Length == 0 ? [] : [new SceneText(SceneText.Fitting(text, right - left, SceneText.SmallSize), left, y, SceneText.SmallSize, tone)];

    private static LagBar? Lag(MemberFacts facts, SceneBox box) => !facts.IsBehind ? null : new LagBar(
        new SceneBox(box.Right - Padding - LagBarWidth, box.Y + 46, LagBarWidth, LagBarHeight), (int)Math.Max(2, Math.Min(facts.Behind, FullLag) * LagBarWidth / FullLag), facts.Behind);

    // The same places for every member, so that one sees who lacks what.
    private static ImmutableArray<LogCell> Log(MemberFacts facts, SceneBox box)
    {
        var width = box.Width - (2 * Padding);
        var cells = Math.Clamp(width / (SceneText.WidthOf(Ports.Text(facts.Ahead), SceneText.SmallSize) + CellPadding), 1, Cells);
        var pitch = width / cells;
        var first = Math.Max(1, facts.Ahead - cells + 1);
        return
        [
            .. from place in Enumerable.Range(0, cells)
               let index = first + place
               let room = new SceneBox(box.X + Padding + (place * pitch), box.Y + Height - 2, pitch - 3, CellHeight)
               select new LogCell(index, StateOf(facts, index), room, new SceneText(
                   SceneText.Fitting(Ports.Text(index), room.Width, SceneText.SmallSize), room.MiddleX, room.Y + 16, SceneText.SmallSize,
                   StateOf(facts, index) == LogCellState.Missing ? SceneTone.Muted : SceneTone.Ink, SceneAnchor.Middle)),
        ];
    }

    private static LogCellState StateOf(MemberFacts facts, long index) =>
        facts.View is null || index > facts.View.Last ? LogCellState.Missing : index <= facts.View.Committed ? LogCellState.Committed : LogCellState.Appended;

    private static SceneTone ToneOf(MemberRole role) => role switch
    {
        MemberRole.Leader or MemberRole.LonelyLeader => SceneTone.Leader,
        MemberRole.Candidate => SceneTone.Candidate,
        MemberRole.Learner => SceneTone.Learner,
        MemberRole.Paused => SceneTone.Paused,
        MemberRole.Down => SceneTone.Down,
        _ => SceneTone.Follower,
    };

    private static SignKind SignOf(MemberRole role) => role switch
    {
        MemberRole.Leader => SignKind.Leader,
        MemberRole.LonelyLeader => SignKind.LonelyLeader,
        MemberRole.Candidate => SignKind.Candidate,
        MemberRole.Learner => SignKind.Learner,
        MemberRole.Paused => SignKind.Paused,
        MemberRole.Down => SignKind.Down,
        _ => SignKind.Follower,
    };
}
