using System.Collections.Immutable;
using System.Globalization;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Wire;
using StudyPortal.Simulation.World;

namespace StudyPortal.Web.Features.Diagrams.Scenes.Reading;

/// <summary>What is wrong between machines.</summary>
internal sealed class LinkReading
{
    private const int MicrosecondsPerMillisecond = 1000;
    private const int MillisecondsPerSecond = 1000;

    private readonly Dictionary<(string From, string To), LinkTrouble> _troubles;
    private readonly Dictionary<string, Power> _powers;
    private readonly ImmutableArray<string> _hosts;

    public LinkReading(ClusterSnapshot snapshot)
    {
        _troubles = snapshot.Links.ToDictionary(link => (link.From, link.To), link => link.Trouble);
        _powers = snapshot.Machines.ToDictionary(machine => machine.Name, machine => machine.Power, StringComparer.Ordinal);
        _hosts = [.. snapshot.Machines.Select(machine => machine.Name)];
    }

    /// <summary>Whether no answer can come back from the one to the other.</summary>
    public bool IsCut(string host, string other) => Trouble(host, other).IsCut || Trouble(other, host).IsCut;

    /// <summary>Whether nothing passes between a machine and any other.</summary>
    public bool IsIsolated(string host) => _hosts.Length > 1 && _hosts.All(other => other == host || (Trouble(host, other).IsCut && Trouble(other, host).IsCut));

    /// <summary>The link between two machines; the clients stand on none, and nothing is wrong on their way.</summary>
    public LinkFacts Between(string from, string to, int port, string? fromHost, string? toHost)
    {
        var there = fromHost is null || toHost is null ? default : Trouble(fromHost, toHost);
        var back = fromHost is null || toHost is null ? default : Trouble(toHost, fromHost);
        var (state, label) = Label(there, back);
        var words = state switch
        {
            LinkState.Cut when there.IsCut && back.IsCut => "cut",
            LinkState.Cut => there.IsCut ? $"cut from {fromHost} to {toHost}" : $"cut from {toHost} to {fromHost}",
            LinkState.Slow => $"slow, {label} more",
            LinkState.Lossy => $"loses {label}",
            _ => "",
        };
        if (state == LinkState.Calm && Quiet(fromHost, toHost) is { } silent)
            (state, words) = (LinkState.Silent, silent);
        return new LinkFacts($"{from}--{to}", from, to, port, state, label, words) { Cut = there.IsCut == back.IsCut ? CutSide.Both : there.IsCut ? CutSide.There : CutSide.Back };
    }

    /// <summary>Every pair of machines with trouble between them, in the order of their positions.</summary>
    public IEnumerable<(string One, string Other, string Words)> Troubled() =>
        from one in _hosts.Index()
        from other in _hosts.Index()
        where one.Index < other.Index
        let facts = Between(one.Item, other.Item, Ports.Api, one.Item, other.Item)
        where facts.State is LinkState.Cut or LinkState.Slow or LinkState.Lossy
        select (one.Item, other.Item, facts.Words);

    private static (LinkState State, string Label) Label(LinkTrouble there, LinkTrouble back)
    {
        if (there.IsCut || back.IsCut)
            return (LinkState.Cut, "");
        var (extra, loss) = (Math.Max(there.ExtraUs, back.ExtraUs) / MicrosecondsPerMillisecond, Math.Max(there.LossPerMille, back.LossPerMille));
        return extra > 0 ? (LinkState.Slow, Delay(extra)) : loss > 0 ? (LinkState.Lossy, Share(loss)) : (LinkState.Calm, "");
    }

    private static string Delay(int milliseconds) => milliseconds < MillisecondsPerSecond
        ? string.Create(CultureInfo.InvariantCulture, $"{milliseconds} ms")
        : string.Create(CultureInfo.InvariantCulture, $"{milliseconds / MillisecondsPerSecond}.{milliseconds % MillisecondsPerSecond / 100} s");

    private static string Share(int perMille) => perMille % 10 == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{perMille / 10} %")
        : string.Create(CultureInfo.InvariantCulture, $"{perMille / 10}.{perMille % 10} %");

    private string? Quiet(params ReadOnlySpan<string?> hosts)
    {
        foreach (var host in hosts)
        {
            if (host is not null && _powers[host] != Power.On)
                return $"{host} does not answer";
        }

        return null;
    }

    private LinkTrouble Trouble(string from, string to) => _troubles.GetValueOrDefault((from, to));
}
