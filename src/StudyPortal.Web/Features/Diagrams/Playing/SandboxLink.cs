using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using StudyPortal.Simulation.Shell;
using StudyPortal.Simulation.World;
using StudyPortal.Web.Features.Diagrams.Scenes.Reading;

namespace StudyPortal.Web.Features.Diagrams.Playing;

/// <summary>
/// A cluster and what was done to it, as one value of a URL's query. Whatever a stranger's link holds is answered with a complaint, never with an exception.
/// </summary>
/// <param name="TopologyText">As <see cref="Topology.Named"/> reads it.</param>
/// <param name="Seed">Decides every chance in the cluster.</param>
/// <param name="Inputs">In the forms of <see cref="InputText"/>, time between them and behind them included.</param>
public sealed record SandboxLink(string TopologyText, ulong Seed, ImmutableArray<string> Inputs)
{
    /// <summary>Why there is no link to what <see cref="Write"/> cannot write.</summary>
    public const string TooLong = "This run is too long for a link. Go back to an earlier moment and share that.";

    // Time may lie before each input and behind the last one.
    private const int MostLines = (2 * Playback.MostInputs) + 1;
    private const int LongestQuote = 60;

    /// <summary>What to share: a history of a topology and a seed.</summary>
    public static SandboxLink Of(string topologyText, ulong seed, History history) => new(topologyText, seed, InputText.Write(history));

    /// <summary>The value of the query; null where it would be longer than a link may be.</summary>
    public string? Write() => Inputs.Length > MostLines ? null : PackedText.Pack(string.Join('\n', [TopologyText, Seed.ToString(CultureInfo.InvariantCulture), .. Inputs]));

    /// <summary>Reads the value of a query. Whether its inputs can be carried out is seen by <see cref="Open"/>.</summary>
    public static SandboxReading Read(string text)
    {
        if (PackedText.Unpack(text)?.Split('\n') is not [var topologyText, var seedText, .. var inputs] || !ulong.TryParse(seedText, NumberStyles.None, CultureInfo.InvariantCulture, out var seed))
            return new SandboxReading.Unreadable("This is no link to a sandbox. Perhaps a part of it got lost when it was copied.");
        if (Topology.Named(topologyText) is null)
            return new SandboxReading.Unreadable($"The link is about the topology '{Quoted(topologyText)}', which there is not.");
        return inputs.Length > MostLines
            ? new SandboxReading.Unreadable(Ports.Invariant($"The link holds more than the {Playback.MostInputs} inputs that a run takes."))
            : new SandboxReading.Read(new SandboxLink(topologyText, seed, [.. inputs]));
    }

    /// <summary>Repeats what was done. It costs what it cost to do it.</summary>
    /// <param name="settled">Gives the settled cluster of a topology and a seed.</param>
    public SandboxOpening Open(Func<Topology, ulong, Cluster> settled)
    {
        if (Topology.Named(TopologyText) is not { } topology)
            return new SandboxOpening.Refused($"There is no topology '{Quoted(TopologyText)}'.");
        var history = History.From(settled(topology, Seed));
        foreach (var (index, line) in Inputs.Index())
        {
            var (next, complaint) = Taken(history, line);
            if (next is null)
                return new SandboxOpening.Refused(Ports.Invariant($"Line {index + 1} of the link, '{Quoted(line)}', cannot be carried out: {complaint.TrimEnd('.')}."));
            history = next;
        }

        return new SandboxOpening.Opened(topology, history);
    }

    private static (History? Next, string Complaint) Taken(History history, string line) => InputText.Read(line, history) switch
    {
        InputReading.Read { Input: TimePasses time } when time.Duration > Playback.MostTime - (history.Present.Now - history.Beginning) => (null, Playback.LimitNotice),
        InputReading.Read { Input: TimePasses time } => (history.With(time), ""),
        InputReading.Read when history.Inputs.Count == Playback.MostInputs => (null, Ports.Invariant($"a run takes {Playback.MostInputs} inputs at most")),
        InputReading.Read { Input: var input } => InputBounds.Objection(input) is { } objection ? (null, objection) : Taken(history, input),
        InputReading.Unreadable { Complaint: var complaint } => (null, complaint),
        var other => throw new UnreachableException($"{other} is no reading of an input."),
    };

    private static (History? Next, string Complaint) Taken(History history, ClusterInput input)
    {
        var (next, step) = history.Take(input);
        return step.Outcome is FaultOutcome.Impossible impossible ? (null, impossible.Reason)
            : next.Present.Now - next.Beginning > Playback.MostTime ? (null, Playback.LimitNotice)
            : (next, "");
    }

    private static string Quoted(string text) => text.Length <= LongestQuote ? text : text[..LongestQuote] + "…";
}
