using StudyPortal.Simulation.Etcd;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Tests.Etcd;

/// <summary>A client that watches and writes down what it sees.</summary>
internal sealed class WatchingProcess(Endpoint server, WatchRequest request) : Process
{
    public override string Name => "watch";

    public List<string> Seen { get; private init; } = [];

    public string? Ended { get; private set; }

    public override void Step(ProcessInput input, ProcessHost host)
    {
        if (input is Started)
            host.Call(server, tls: null, request, timeout: null);
        else if (input is Replied { Reply: Answered { Response: WatchEvents events } })
            Seen.AddRange(events.Events.Select(happened => $"{happened.Revision} {happened.Key}" + (happened.Pair is { } pair ? $"={pair.Value!.Text}" : " deleted")));
        else if (input is Replied { Reply: Answered { Response: WatchCanceled canceled } })
            Ended = canceled.Reason;
    }

    public override Process Fork() => new WatchingProcess(server, request) { Seen = [.. Seen], Ended = Ended };
}
