using StudyPortal.Web.Features.Diagrams.Scenes.Reading;

namespace StudyPortal.Web.Features.Diagrams.Scenes.Layout;

/// <summary>Where links meet machines.</summary>
internal static class Sockets
{
    private const int HalfTurn = 180;
    private const int FullTurn = 360;

    /// <summary>How high on its machine a link begins or ends: at the program that has the port.</summary>
    public static int HeightOf(SceneMachine machine, int port)
    {
        if (port is Ports.EtcdPeer or Ports.EtcdClient && machine.Member is { } member)
            return member.Box.MiddleY;
        // Who calls a kubelet or an etcd on another machine is the API server.
        string[] programs = machine.Kind == MachineKind.ControlPlane ? ["kube-apiserver"] : port == Ports.Kubelet ? ["kubelet"] : ["haproxy"];
        return machine.Rows.FirstOrDefault(row => programs.Any(program => row.Id == $"{machine.Id}/{program}"))?.Box.MiddleY ?? machine.Box.MiddleY;
    }

    /// <summary>The call of an API server to the member on its own machine.</summary>
    public static SceneLink Local(LinkFacts facts, SceneMachine machine)
    {
        var row = machine.Rows.First(found => found.Id == $"{machine.Id}/kube-apiserver");
        var member = machine.Member!;
        var isBeside = member.Box.X >= row.Box.Right;
        var path = isBeside
            ? ScenePath.Through(new ScenePoint(row.Box.Right, row.Box.MiddleY), new ScenePoint(member.Box.X, row.Box.MiddleY))
            : ScenePath.Through(new ScenePoint(row.Box.X + (SceneSign.Size / 2), row.Box.Bottom), new ScenePoint(row.Box.X + (SceneSign.Size / 2), member.Box.Y));
        var mark = new ScenePoint((path.Start.X + path.End.X) / 2, (path.Start.Y + path.End.Y) / 2);
        var text = isBeside
            ? new SceneText(Ports.Text(facts.Port), mark.X, mark.Y - 4, SceneText.SmallSize, Ports.Tone(facts.Port), SceneAnchor.Middle)
            : new SceneText(Ports.Text(facts.Port), mark.X + 10, mark.Y + 4, SceneText.SmallSize, Ports.Tone(facts.Port));
        return new SceneLink(facts.Id, row.Id, member.Id, facts.Port, facts.State, facts.Sentence, path, mark, text, Sign: null);
    }

    /// <summary>A link with its label or the short word for its trouble.</summary>
    public static SceneLink Link(LinkFacts facts, ScenePath path, ScenePoint mark, ScenePoint? label, SceneAnchor anchor = SceneAnchor.Middle)
    {
        var text = facts.Trouble.Length > 0
            ? new SceneText(facts.Trouble, mark.X, mark.Y + 4, SceneText.SmallSize, SceneTone.Warn, SceneAnchor.Middle)
            : label is { } place && facts.State != LinkState.Cut ? new SceneText(Ports.Text(facts.Port), place.X, place.Y, SceneText.SmallSize, Ports.Tone(facts.Port), anchor) : null;
        return new SceneLink(facts.Id, facts.From, facts.To, facts.Port, facts.State, facts.Sentence, path, mark, text, SignOf(facts, path, mark));
    }

    private static SceneSign? SignOf(LinkFacts facts, ScenePath path, ScenePoint mark)
    {
        if (facts.State != LinkState.Cut)
            return null;
        return facts.Cut == CutSide.Both ? new SceneSign(SignKind.Down, mark.X, mark.Y) : new SceneSign(SignKind.Stopped, mark.X, mark.Y, (path.DirectionAt(mark) + (facts.Cut == CutSide.Back ? HalfTurn : 0)) % FullTurn);
    }
}
