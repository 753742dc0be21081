using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Machines.Certificates;

namespace StudyPortal.Simulation.World;

/// <summary>
/// A program that a person runs on a machine and waits for: time passes in the cluster while it does. Disposed, its process has ended. Each has connections of its own,
/// so that each run shakes hands anew.
/// </summary>
internal sealed class Terminal : IDisposable
{
    private static readonly TimeSpan _settle = TimeSpan.FromMilliseconds(1);

    private readonly LiveCluster _cluster;
    private readonly RunningProcess _running;
    private readonly ForegroundProgram _program;

    public Terminal(LiveCluster cluster, Machine machine, string program)
    {
        (_cluster, _program) = (cluster, new ForegroundProgram(program));
        _running = cluster.Launch(machine, new ProcessStart([program]), _program);
    }

    /// <summary>The program's own source of chance: no two runs have the same.</summary>
    public Prng Prng => _running.Prng;

    public Instant Now => _cluster.Now;

    /// <summary>The number of its process.</summary>
    public ProcessId Id => _running.Id;

    /// <summary>Calls a server and does not wait.</summary>
    public long Begin(Endpoint to, ClientTls? tls, Request request, TimeSpan timeout) => _cluster.Call(_running, to, tls, request, timeout);

    /// <summary>Whether a call that was begun has a reply that was not taken.</summary>
    public bool Has(long ticket) => _program.Has(ticket);

    /// <summary>Takes the reply to a call that was begun, if it is there.</summary>
    public Reply? Take(long ticket) => _program.Take(ticket);

    /// <summary>Waits no longer for a call that was begun.</summary>
    public void Cancel(long ticket) => _cluster.Cancel(_running, ticket);

    /// <summary>Lets time pass until a condition holds, or the moment has come.</summary>
    public void Wait(Func<bool> condition, Instant until) => _cluster.RunUntil(condition, until);

    /// <summary>Calls a server and lets time pass until it answers or the timeout is over.</summary>
    public Reply Ask(Endpoint to, ClientTls? tls, Request request, TimeSpan timeout) => Await(_cluster.Call(_running, to, tls, request, timeout), timeout);

    /// <inheritdoc/>
    public void Dispose() => _cluster.Kill(_running.Id);

    private Reply Await(long ticket, TimeSpan timeout)
    {
        Reply? reply = null;
        _cluster.RunUntil(() => (reply = _program.Take(ticket)) is not null, _cluster.Now + timeout + _settle);
        return reply ?? new CallFailed(CallFailure.TimedOut, "context deadline exceeded");
    }
}
