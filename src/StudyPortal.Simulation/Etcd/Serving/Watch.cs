using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Etcd.Serving;

/// <summary>A stream of changes to one client.</summary>
/// <param name="call">The client.</param>
/// <param name="request">What it wants.</param>
/// <param name="next">The first revision that it has not been sent.</param>
internal sealed class Watch(CallId call, WatchRequest request, long next)
{
    public CallId Call { get; } = call;

    public WatchRequest Request { get; } = request;

    public long Next { get; set; } = next;

    /// <summary>When it was last sent something.</summary>
    public Instant LastSent { get; set; }

    public Watch Fork() => new(Call, Request, Next) { LastSent = LastSent };
}
