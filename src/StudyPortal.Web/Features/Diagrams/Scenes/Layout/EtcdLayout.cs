using System.Collections.Immutable;
using StudyPortal.Web.Features.Diagrams.Scenes.Reading;

namespace StudyPortal.Web.Features.Diagrams.Scenes.Layout;

/// <summary>The members of etcd one above the other, with the ends of their logs.</summary>
internal sealed class EtcdLayout(ClusterReading reading, int width) : SceneLayout(reading, width)
{
    private const int TitleHeight = 28;
    private const int MachineGap = 16;
    private const int MostColumnWidth = 640;

    public override Scene Draw()
    {
        var facts = Reading.Machines.Where(machine => machine.Member is not null).Select(machine => machine with { Rows = [] }).ToImmutableArray();
        var left = 2 * Margin;
        var column = Math.Min(Width - ArcRoom(facts.Length) - left - (2 * Margin), MostColumnWidth);
        var quorum = QuorumDrawing.Draw(Reading.Etcd, left, Margin + TitleHeight, column);
        var y = quorum.Box.Bottom;
        var machines = ImmutableArray.CreateBuilder<SceneMachine>();
        foreach (var machine in facts)
        {
            machines.Add(MachineDrawing.Draw(machine, new SceneBox(left, y, column, MachineDrawing.HeightOf(machine, column, withLog: true)), withLog: true));
            y = machines[^1].Box.Bottom + MachineGap;
        }

        var lane = new SceneLane("lane-etcd", new SceneBox(Margin, Margin, column + (2 * Margin), y - MachineGap), new SceneText("etcd", left, Margin + 19, SceneText.RowSize, SceneTone.Muted), quorum, machines.ToImmutable());
        var indexes = machines.Index().ToDictionary(machine => machine.Item.Id, machine => machine.Index, StringComparer.Ordinal);
        ImmutableArray<LinkFacts> links = [.. Reading.Links.Where(link => link.Port == Ports.EtcdPeer)];
        return Assemble(left + column + Margin + Math.Max(Margin, ArcRoom(facts.Length) + Margin), y + Margin, [lane], links.Select(link => Arc(link, machines[indexes[link.From]], machines[indexes[link.To]], indexes[link.To] - indexes[link.From], facts.Length)), links);
    }
}
