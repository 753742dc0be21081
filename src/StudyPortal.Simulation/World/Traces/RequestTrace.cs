using System.Collections.Immutable;
using StudyPortal.Simulation.Kernel;

namespace StudyPortal.Simulation.World;

/// <summary>A request that was followed, with all that it set off.</summary>
/// <param name="Request">What was asked for.</param>
/// <param name="Began">When it was sent.</param>
/// <param name="Ended">When its end was known to whoever asked.</param>
/// <param name="Hops">Every hop in the order in which they began; the first is the client's own.</param>
/// <param name="Outcome">How it ended for whoever asked.</param>
/// <param name="Sentence">The end in a whole sentence.</param>
public sealed record RequestTrace(TracedRequest Request, Instant Began, Instant Ended, ImmutableArray<TraceHop> Hops, TraceOutcome Outcome, string Sentence)
    : InputResult
{
    /// <summary>The most hops that are kept; what comes later is left out.</summary>
    public const int MostHops = 400;
}
