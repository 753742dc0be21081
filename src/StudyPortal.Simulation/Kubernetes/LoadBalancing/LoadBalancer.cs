using System.Collections.Immutable;
using System.Runtime.InteropServices;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Machines.Certificates;

namespace StudyPortal.Simulation.Kubernetes.LoadBalancing;

/// <summary>HAProxy 2.8 as a TCP load balancer: it passes connections on to servers that pass their checks, in turn.</summary>
/// <param name="command">The program and its flags, <c>-f FILE</c> among them.</param>
public sealed class LoadBalancer(ImmutableArray<string> command) : Process
{
    private const string UsualPath = "/etc/haproxy/haproxy.cfg";
    private static readonly ClientTls _checkTls = new([], Certificate: null, Verify: false);

    private HaproxyConfiguration _configuration = new([], []);
    private List<Checked> _servers = [];
    private int _turn;

    /// <inheritdoc/>
    public override string Name => "haproxy";

    /// <summary>The servers of all backends in the order of the file.</summary>
    public ImmutableArray<LoadBalancerServer> Servers =>
        [.. _servers.Select(server => new LoadBalancerServer(server.Backend.Name, server.Server.Name, server.Server.Address, server.IsUp, server.LastCheck, server.ChangedAt))];

    /// <inheritdoc/>
    public override void Step(ProcessInput input, ProcessHost host)
    {
        switch (input)
        {
            case Started:
                Begin(host);
                break;
            case Woken { What: CheckWake wake }:
                Check(wake.Server, host);
                break;
            case Woken { What: CheckConnectWake due }:
                OnConnectDue(due, host);
                break;
            case Replied replied:
                OnReplied(replied, host);
                break;
            case Terminating:
                host.Log($"[WARNING]  ({host.Self}) : Exiting Master process...");
                host.Exit(0);
                break;
        }
    }

    /// <inheritdoc/>
    public override Endpoint? Forward(int port, Endpoint? avoided)
    {
        foreach (var frontend in _configuration.Frontends)
        {
            foreach (var bind in frontend.Binds)
            {
                if (bind.Port == port)
                    return Next(frontend.DefaultBackend, isBackup: false, avoided) ?? Next(frontend.DefaultBackend, isBackup: true, avoided) ?? avoided;
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public override Process Fork()
    {
        var fork = (LoadBalancer)MemberwiseClone();
        fork._servers = [.. _servers];
        return fork;
    }

    private void Begin(ProcessHost host)
    {
        var flag = command.IndexOf("-f");
        var path = flag >= 0 && flag + 1 < command.Length ? command[flag + 1] : UsualPath;
        if (host.Read(path)?.Text is not { } text)
        {
            Fail(host, $"[ALERT]    ({host.Self}) : Cannot open configuration file/directory {path} : No such file or directory");
            return;
        }

        var (configuration, errors) = HaproxyConfiguration.Parse(path, text);
        if (configuration is null)
        {
            foreach (var error in errors)
                host.Log(error);
            host.Exit(1);
            return;
        }

        _configuration = configuration;
        if (!Listen(path, host))
            return;
        host.Log($"[NOTICE]   ({host.Self}) : Loading success.");
        StartChecks(host);
    }

    private static void Fail(ProcessHost host, string why)
    {
        host.Log(why);
        host.Exit(1);
    }

    private bool Listen(string path, ProcessHost host)
    {
        foreach (var frontend in _configuration.Frontends)
        {
            foreach (var bind in frontend.Binds)
            {
                if (host.TryListen(new Listener(bind.Port, bind.Address) { IsProxy = true }))
                    continue;
                host.Log($"[ALERT]    ({host.Self}) : Binding [{path}:{bind.Line}] for frontend {frontend.Name}: cannot bind socket (Address already in use) for [{bind.Address}:{bind.Port}]");
                Fail(host, $"[ALERT]    ({host.Self}) : [/usr/sbin/haproxy.main()] Some protocols failed to start their listeners! Exiting.");
                return false;
            }
        }

        return true;
    }

    // check.c start_checks: the first checks are spread over one interval.
    private void StartChecks(ProcessHost host)
    {
        foreach (var backend in _configuration.Backends)
        {
            foreach (var server in backend.Servers)
                _servers.Add(new Checked(backend, server, ServerHealth.Initial(server.Rise, server.Fall), "", host.Now, host.Now, Ticket: 0));
        }

        var checks = _servers.Count(server => server.Server.IsChecked);
        var place = 0;
        for (var index = 0; index < _servers.Count; index++)
        {
            if (_servers[index].Server.IsChecked)
                host.Wake(_servers[index].Server.Inter * place++ / checks, new CheckWake(index));
        }
    }

    private void Check(int index, ProcessHost host)
    {
        var (backend, server) = (_servers[index].Backend, _servers[index].Server);
        var timeout = backend.CheckTimeout ?? (backend.ConnectTimeout is { } connect && connect < server.Inter ? connect : server.Inter);
        var ticket = host.Call(server.Address, server.UsesTls ? _checkTls : null, backend.Check ?? HttpRequest.Get("/"), timeout);
        if (backend.CheckTimeout is not null)
            host.Wake(backend.ConnectTimeout is { } limit && limit < server.Inter ? limit : server.Inter, new CheckConnectWake(index, ticket));
        _servers[index] = _servers[index] with { Ticket = ticket, CheckedAt = host.Now };
    }

    // With timeout check set, a check that finds no connection ends after the shorter one of timeout connect and inter (HAProxy's manual: timeout check).
    private void OnConnectDue(CheckConnectWake due, ProcessHost host)
    {
        if (_servers[due.Server].Ticket != due.Ticket || host.IsConnected(due.Ticket))
            return;
        host.Cancel(due.Ticket);
        Take(due.Server, CheckOutcome.NoConnection, host);
    }

    private void OnReplied(Replied replied, ProcessHost host)
    {
        var index = _servers.FindIndex(server => server.Ticket == replied.Ticket);
        if (index >= 0)
            Take(index, CheckOutcome.Of(replied.Reply, _servers[index].Backend, _servers[index].Server), host);
    }

    private void Take(int index, CheckOutcome outcome, ProcessHost host)
    {
        var before = _servers[index];
        var health = before.Health.After(outcome.Passed);
        var hasChanged = health.IsUp != before.Health.IsUp;
        _servers[index] = before with { Health = health, LastCheck = outcome.Code, Ticket = 0, ChangedAt = hasChanged ? host.Now : before.ChangedAt };
        if (hasChanged)
            Announce(_servers[index], outcome, host);
        host.Wake(before.Server.Inter, new CheckWake(index));
    }

    private void Announce(Checked server, CheckOutcome outcome, ProcessHost host)
    {
        var name = $"{server.Backend.Name}/{server.Server.Name}";
        var duration = (long)(host.Now - server.CheckedAt).TotalMilliseconds;
        var active = _servers.Count(other => other.Backend == server.Backend && other.IsUp && !other.Server.IsBackup);
        var backup = _servers.Count(other => other.Backend == server.Backend && other.IsUp && other.Server.IsBackup);
        if (server.IsUp)
        {
            host.Log($"[WARNING]  ({host.Self}) : Server {name} is UP, reason: {outcome.Reason}, check duration: {duration}ms. "
                + $"{active} active and {backup} backup servers online. 0 sessions requeued, 0 total in queue.");
            host.Report("server up", $"The load balancer on {host.Machine.Name} passes connections on to {server.Server.Name} again.");
            return;
        }

        host.Log($"[WARNING]  ({host.Self}) : Server {name} is DOWN, reason: {outcome.Reason}, check duration: {duration}ms. "
            + $"{active} active and {backup} backup servers left. 0 sessions active, 0 requeued, 0 remaining in queue.");
        host.Report("server down", $"The load balancer on {host.Machine.Name} passes no more connections on to {server.Server.Name}.");
        if (active + backup == 0)
            host.Log($"[ALERT]    ({host.Self}) : backend '{server.Backend.Name}' has no server available!");
    }

    private Endpoint? Next(string backend, bool isBackup, Endpoint? avoided)
    {
        for (var step = 0; step < _servers.Count; step++)
        {
            var at = (_turn + step) % _servers.Count;
            var server = _servers[at];
            if (server.Backend.Name != backend || server.Server.IsBackup != isBackup || !server.IsUp || server.Server.Address == avoided)
                continue;
            _turn = at + 1;
            return server.Server.Address;
        }

        return null;
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Checked(
        HaproxyBackend Backend, HaproxyServer Server, ServerHealth Health, string LastCheck, Instant ChangedAt, Instant CheckedAt, long Ticket)
    {
        public bool IsUp => !Server.IsChecked || Health.IsUp;
    }
}

/// <summary>It is time to check a server.</summary>
internal sealed record CheckWake(int Server) : Wake;

/// <summary>By now a check must have been connected.</summary>
internal sealed record CheckConnectWake(int Server, long Ticket) : Wake;
