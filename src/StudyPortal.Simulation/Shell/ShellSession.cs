using System.Collections.Immutable;
using StudyPortal.Simulation.World;

namespace StudyPortal.Simulation.Shell;

/// <summary>
/// A person at a terminal of a cluster, as a value: a typed line in, printed lines and a new session out. The cluster goes on as long as a command takes. Nothing that is typed
/// reaches anything but the simulated cluster.
/// </summary>
public sealed class ShellSession
{
    private readonly ImmutableStack<Login> _logins;

    private ShellSession(Cluster cluster, ImmutableStack<Login> logins) => (Cluster, _logins) = (cluster, logins);

    /// <summary>The cluster.</summary>
    public Cluster Cluster { get; }

    /// <summary>The machine that lines are typed on.</summary>
    public string Host => _logins.Peek().Host;

    /// <summary>Where the person is, as a value without the cluster.</summary>
    public ShellPlace Place => new(_logins);

    /// <summary>What stands before the cursor: <c>root@cp1:~# </c>.</summary>
    public string Prompt => _logins.Peek().Prompt;

    /// <summary>A session as root on a machine. A machine that is not there is a bug.</summary>
    public static ShellSession Open(Cluster cluster, string host) => At(cluster, ShellPlace.New(host));

    /// <summary>A session at a place. A machine that is not there is a bug.</summary>
    internal static ShellSession At(Cluster cluster, ShellPlace place) =>
        cluster.Hosts.Contains(place.Host, StringComparer.Ordinal) ? new ShellSession(cluster, place.Logins) : throw new ArgumentException($"There is no host '{place.Host}'.", nameof(place));

    /// <summary>The session on another state of the cluster, as when its time was moved by somebody else.</summary>
    public ShellSession On(Cluster cluster) => new(cluster, _logins);

    /// <summary>Runs a line.</summary>
    public ShellTurn Submit(string line)
    {
        var login = _logins.Peek();
        var (parsed, complaint) = CommandLineReader.Understand(line);
        if (parsed is null)
            return new ShellTurn(With(login with { ExitCode = ShellRun.Misuse }), [new PrintedLine(2, $"-bash: {complaint}")], ShellRun.Misuse, []);
        var state = Cluster.Thaw();
        var run = new ShellRun(state, _logins);
        run.Run(parsed);
        var next = new ShellSession(Cluster.Freeze(state), run.Logins);
        return new ShellTurn(next, [.. run.Printed], run.ExitCode, [.. state.TakeOccurrences()]);
    }

    private ShellSession With(Login login) => new(Cluster, _logins.Pop().Push(login));
}
