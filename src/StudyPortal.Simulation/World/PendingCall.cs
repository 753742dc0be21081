using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Machines.Certificates;

namespace StudyPortal.Simulation.World;

/// <summary>A call that has no final answer yet. Its number is the client's ticket and the server's call.</summary>
internal sealed class PendingCall(long number, ProcessId client, Endpoint dialled, ClientTls? tls, Request request)
{
    /// <summary>A connection passes so many proxies at most; a loop of them is closed.</summary>
    public const int MostHops = 4;

    /// <summary>A proxy tries so many other servers when one refuses.</summary>
    public const int MostRedispatches = 1;

    public long Number { get; } = number;

    public ProcessId Client { get; } = client;

    /// <summary>What the client dialled: the server proves this name.</summary>
    public Endpoint Dialled { get; } = dialled;

    public ClientTls? Tls { get; } = tls;

    public Request Request { get; } = request;

    /// <summary>Where it is going now.</summary>
    public Endpoint To { get; set; } = dialled;

    /// <summary>Positions of the machines that it came through, the client's first.</summary>
    public List<int> Path { get; private init; } = [];

    /// <summary>Proxies on the way.</summary>
    public List<ProcessId> Proxies { get; private init; } = [];

    /// <summary>Who serves it; none before it arrived.</summary>
    public ProcessId Server { get; set; }

    /// <summary>Whether it has no timeout, so that only its end or a broken connection ends it.</summary>
    public bool IsStream { get; init; }

    /// <summary>Whether the last ping found nothing at the other end.</summary>
    public bool IsPingLost { get; set; }

    /// <summary>Servers that refused it.</summary>
    public int Redispatches { get; set; }

    /// <summary>Whether something that was sent back got lost for good.</summary>
    public bool IsBroken { get; set; }

    public PendingCall Fork() => new(Number, Client, Dialled, Tls, Request)
    {
        To = To, Path = [.. Path], Proxies = [.. Proxies], Server = Server, IsStream = IsStream, IsPingLost = IsPingLost, IsBroken = IsBroken, Redispatches = Redispatches,
    };
}
