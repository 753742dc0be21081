using System.Collections.Immutable;
using System.Globalization;
using StudyPortal.Simulation.World;

namespace StudyPortal.Web.Features.Diagrams.Panels;

/// <summary>Hops that follow one another: a single one, or a stretch of messages and writes with which the members of etcd agree, which is told in one line.</summary>
/// <param name="First">The place of its first hop in the trace, from 0.</param>
/// <param name="Hops">Its hops, at least one.</param>
public sealed record TraceStretch(int First, ImmutableArray<TraceHop> Hops)
{
    private const int FewestToFold = 3;

    /// <summary>Whether it is told in one line.</summary>
    public bool IsFolded => Hops.Length >= FewestToFold;

    /// <summary>That line: <c>Members of etcd agree: 4 messages, 2 writes to the disk</c>.</summary>
    public string Sentence
    {
        get
        {
            var writes = Hops.Count(IsWrite);
            return string.Create(CultureInfo.InvariantCulture, $"Members of etcd agree: {Count(Hops.Length - writes, "message")}, {Count(writes, "write")} to the disk");
        }
    }

    /// <summary>The hops of a trace, with its longer stretches between members folded.</summary>
    public static ImmutableArray<TraceStretch> Of(ImmutableArray<TraceHop> hops)
    {
        var stretches = ImmutableArray.CreateBuilder<TraceStretch>();
        for (var first = 0; first < hops.Length;)
        {
            var length = 0;
            while (first + length < hops.Length && IsAmongMembers(hops[first + length]))
                length++;
            if (length < FewestToFold)
                length = 1;
            stretches.Add(new TraceStretch(first, hops.Slice(first, length)));
            first += length;
        }

        return stretches.DrainToImmutable();
    }

    /// <summary>Whether a hop of the trace belongs to it.</summary>
    public bool Holds(int hop) => hop >= First && hop < First + Hops.Length;

    private static bool IsAmongMembers(TraceHop hop) => IsWrite(hop) || hop.Protocol.StartsWith("raft", StringComparison.Ordinal);

    private static bool IsWrite(TraceHop hop) => hop.Port == 0;

    private static string Count(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");
}
