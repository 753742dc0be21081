using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Machines.Certificates;

namespace StudyPortal.Simulation.World;

/// <summary>Requests that are tried at the same time on one fork.</summary>
internal sealed class Attempts(LiveCluster cluster)
{
    private static readonly TimeSpan _secondPatience = TimeSpan.FromSeconds(10);

    private readonly List<(Terminal Terminal, long Ticket, Attempt Attempt)> _open = [];
    private readonly Instant _began = cluster.Now;
    private Instant _until = cluster.Now;

    public LiveCluster Cluster { get; } = cluster;

    /// <summary>Sends a request from a machine that is on, over a connection of its own.</summary>
    public Attempt Send(Machine from, Endpoint to, ClientTls? tls, Request request, TimeSpan timeout) => Send(new Terminal(Cluster, from, "client"), from, to, tls, request, timeout);

    /// <summary>Sends a request from a terminal that is there.</summary>
    public Attempt Send(Terminal terminal, Machine from, Endpoint to, ClientTls? tls, Request request, TimeSpan timeout)
    {
        var attempt = new Attempt(from, to, tls, request);
        Send(terminal, attempt, timeout);
        return attempt;
    }

    /// <summary>Lets time pass until all have ended.</summary>
    public void Wait() => Cluster.RunUntil(Collect, _until + TimeSpan.FromMilliseconds(1));

    /// <summary>Tries a second time what has failed, as a person does: what was sent to a leader that had just died is lost, and works again once there is a new one.</summary>
    public void Again(IEnumerable<Attempt> attempts)
    {
        foreach (var attempt in attempts.Where(attempt => !attempt.IsDone))
        {
            attempt.IsSecond = true;
            Send(new Terminal(Cluster, attempt.Machine, "client"), attempt, _secondPatience);
        }

        Wait();
    }

    private void Send(Terminal terminal, Attempt attempt, TimeSpan timeout)
    {
        _open.Add((terminal, terminal.Begin(attempt.To, attempt.Tls, attempt.Request, timeout), attempt));
        if (Cluster.Now + timeout > _until)
            _until = Cluster.Now + timeout;
    }

    private bool Collect()
    {
        for (var place = _open.Count - 1; place >= 0; place--)
        {
            var (terminal, ticket, attempt) = _open[place];
            if (terminal.Take(ticket) is not { } reply)
                continue;
            (attempt.Reply, attempt.Took) = (reply, Cluster.Now - _began);
            _open.RemoveAt(place);
        }

        return _open.Count == 0;
    }
}
