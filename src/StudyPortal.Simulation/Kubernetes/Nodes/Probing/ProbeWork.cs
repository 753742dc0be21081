using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Machines.Certificates;

namespace StudyPortal.Simulation.Kubernetes.Nodes.Probing;

/// <summary>One probe of a container: it ticks as long as the pod lives (<c>pkg/kubelet/prober/worker.go</c>). It changes in place.</summary>
internal sealed class ProbeWork(ProbeKind kind, Probe probe, ProbeTarget? target, ProbeDue due)
{
    private int _run;
    private bool _lastWasSuccess;

    /// <summary>What it decides.</summary>
    public ProbeKind Kind { get; } = kind;

    /// <summary>How often, how long and how many times.</summary>
    public Probe Probe { get; } = probe;

    /// <summary>Where it asks; null for a command inside the container, which succeeds while the container runs.</summary>
    public ProbeTarget? Target { get; } = target;

    /// <summary>What wakes it: the same value each time, so that a tick allocates nothing.</summary>
    public ProbeDue Due { get; } = due;

    /// <summary>The call that is under way, 0 where none is.</summary>
    public long Ticket { get; set; }

    /// <summary>Whether it has brought the container down and waits for the next one.</summary>
    public bool IsOnHold { get; private set; }

    /// <summary>Begins anew for a new container.</summary>
    public void Reset() => (_run, IsOnHold) = (0, false);

    /// <summary>Takes a result. True or false once enough of the same came in a row, null before.</summary>
    public bool? Decide(bool isSuccess)
    {
        _run = isSuccess == _lastWasSuccess ? _run + 1 : 1;
        _lastWasSuccess = isSuccess;
        if (_run < (isSuccess ? Probe.SuccessThreshold : Probe.FailureThreshold))
            return null;
        if (!isSuccess && Kind is not ProbeKind.Readiness)
            (_run, IsOnHold) = (0, true);
        return isSuccess;
    }

    /// <summary>Its own copy.</summary>
    public ProbeWork Fork() => (ProbeWork)MemberwiseClone();
}

/// <summary>What a probe decides.</summary>
internal enum ProbeKind
{
    /// <summary>Whether the container has come up; the others wait for it.</summary>
    Startup,

    /// <summary>Whether it must be started again.</summary>
    Liveness,

    /// <summary>Whether it takes requests.</summary>
    Readiness,
}

/// <summary>Where a probe asks.</summary>
/// <param name="To">The address.</param>
/// <param name="Tls">Null for plain HTTP; a probe never verifies.</param>
/// <param name="Request">What it asks for.</param>
/// <param name="Url">As messages name it, empty for a probe that only connects.</param>
internal sealed record ProbeTarget(Machines.Endpoint To, ClientTls? Tls, HttpRequest Request, string Url)
{
    private const int FirstSuccess = 200;
    private const int FirstFailure = 400;

    /// <summary>A probe trusts any certificate.</summary>
    private static readonly ClientTls _anybody = new([], Certificate: null, Verify: false);

    /// <summary>The target of a probe's action on a pod with this address, or null for a command.</summary>
    public static ProbeTarget? Of(ProbeAction action, Objects.ContainerSpec container, string address) => action switch
    {
        HttpGetAction http => ForHttp(http, new Machines.Endpoint(http.Host.Length > 0 ? http.Host : address, PortOf(http.Port, container))),
        TcpSocketAction tcp => new ProbeTarget(new Machines.Endpoint(tcp.Host.Length > 0 ? tcp.Host : address, PortOf(tcp.Port, container)), null, HttpRequest.Get("/"), ""),
        _ => null,
    };

    /// <summary>Why a reply is a failure, in the words of the event; null where it is a success.</summary>
    public string? FailureOf(Reply reply) => reply switch
    {
        CallFailed { Failure: CallFailure.Closed or CallFailure.Handshake } when Url.Length == 0 => null,
        CallFailed failed => Url.Length == 0 ? Words(failed) : $"Get \"{Url}\": {Words(failed)}",
        Answered { Response: HttpResponse { Status: >= FirstSuccess and < FirstFailure } } => null,
        Answered { Response: HttpResponse http } when Url.Length > 0 => $"HTTP probe failed with statuscode: {Controllers.Texts.Of(http.Status)}",
        _ => null,
    };

    private static ProbeTarget ForHttp(HttpGetAction http, Machines.Endpoint to)
    {
        var isTls = string.Equals(http.Scheme, "HTTPS", StringComparison.OrdinalIgnoreCase);
        return new ProbeTarget(to, isTls ? _anybody : null, HttpRequest.Get(http.Path), $"{(isTls ? "https" : "http")}://{to}{http.Path}");
    }

    private static int PortOf(IntOrString port, Objects.ContainerSpec container)
    {
        if (port.Text is not { } name)
            return port.Number;
        foreach (var candidate in container.Ports)
        {
            if (candidate.Name == name)
                return candidate.Number;
        }

        return 0;
    }

    private string Words(CallFailed failed) => failed.Failure switch
    {
        CallFailure.Refused => $"dial tcp {To}: connect: connection refused",
        CallFailure.NoRoute => $"dial tcp {To}: connect: no route to host",
        CallFailure.TimedOut => Url.Length > 0 ? "context deadline exceeded (Client.Timeout exceeded while awaiting headers)" : $"dial tcp {To}: i/o timeout",
        CallFailure.Closed => "EOF",
        _ => failed.Text,
    };
}

/// <summary>A probe's next turn.</summary>
/// <param name="Pod">The number of the pod at its kubelet.</param>
/// <param name="Container">The place of the container in the pod.</param>
/// <param name="Kind">Which probe.</param>
internal sealed record ProbeDue(int Pod, int Container, ProbeKind Kind) : Wake;
