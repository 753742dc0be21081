using StudyPortal.Simulation.Kubernetes.Api;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Machines.Certificates;
using Endpoint = StudyPortal.Simulation.Machines.Endpoint;

namespace StudyPortal.Simulation.World;

/// <summary>A request that is tried, and what became of it.</summary>
/// <param name="machine">The machine that it is tried from.</param>
/// <param name="to">Where it is sent.</param>
/// <param name="tls">How the client speaks TLS.</param>
/// <param name="request">What is asked.</param>
internal sealed class Attempt(Machine machine, Endpoint to, ClientTls? tls, Request request)
{
    private static readonly TimeSpan _slow = TimeSpan.FromSeconds(1);

    public Machine Machine { get; } = machine;

    public Endpoint To { get; } = to;

    public ClientTls? Tls { get; } = tls;

    public Request Request { get; } = request;

    /// <summary>The answer, or why there is none.</summary>
    public Reply? Reply { get; set; }

    /// <summary>Time from the beginning to the answer.</summary>
    public TimeSpan Took { get; set; }

    /// <summary>Whether it was sent a second time.</summary>
    public bool IsSecond { get; set; }

    /// <summary>Whether the server did what was asked; of a second try, also where the first one had done it unnoticed.</summary>
    public bool IsDone => Reply is Answered { Response: StatusResponse { Reason: StatusReason.AlreadyExists } } || (Reply is not null && TraceWords.Of(Reply).Outcome == TraceOutcome.Answered);

    /// <summary>Whether it took more than a person expects.</summary>
    public bool IsSlow => IsSecond || Took > _slow;

    /// <summary>How long it took, as the end of a sentence.</summary>
    public string Lateness => IsSecond ? $"only at the second try, after {EtcdTexts.Seconds(Took)}" : $"takes {EtcdTexts.Seconds(Took)}";

    /// <summary>The words of the failure.</summary>
    public string Text => Reply is null ? "context deadline exceeded" : TraceWords.Of(Reply).Text;
}
