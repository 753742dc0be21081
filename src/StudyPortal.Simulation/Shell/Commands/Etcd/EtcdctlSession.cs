using System.Collections.Immutable;
using StudyPortal.Simulation.Etcd;
using StudyPortal.Simulation.Shell.Commands.Etcd.Client;
using StudyPortal.Simulation.Shell.Commands.Etcd.Flags;
using StudyPortal.Simulation.Shell.Commands.Etcd.Printing;
using StudyPortal.Simulation.World;

namespace StudyPortal.Simulation.Shell.Commands.Etcd;

/// <summary>What a command of etcdctl works with once its arguments are good: a client, and a printer for what it answers.</summary>
internal sealed class EtcdctlSession : IDisposable
{
    private const string ValueOnlyFlag = "print-value-only";
    private const string ClusterFlag = "cluster";

    private readonly Terminal _terminal;

    private EtcdctlSession(ToolRun run, ToolLine line, ClientSettings settings, ResponsePrinter printer, string logger)
    {
        (Run, Line, Printer) = (run, line, printer);
        _terminal = new Terminal(run.Place.Cluster, run.Place.Machine, "etcdctl");
        Log = new ClientLog(run.Place, run.Output, logger);
        Client = new EtcdClient(_terminal, settings, Log);
    }

    /// <summary>The run of the command.</summary>
    public ToolRun Run { get; }

    /// <summary>What was typed, with what the environment adds.</summary>
    public ToolLine Line { get; }

    /// <summary>Talks to the cluster.</summary>
    public EtcdClient Client { get; }

    /// <summary>Prints what it answers.</summary>
    public ResponsePrinter Printer { get; }

    /// <summary>The client's log.</summary>
    public ClientLog Log { get; }

    /// <summary>Does something with a session; where there can be none, says why and gives the exit code.</summary>
    /// <param name="run">The run of the command.</param>
    /// <param name="command">What to do; it gives the exit code.</param>
    /// <param name="logger">The name of the client's logger.</param>
    /// <param name="timeout">How long the client waits where the line does not say.</param>
    public static int With(ToolRun run, Func<EtcdctlSession, int> command, string logger = "etcd-client", TimeSpan? timeout = null)
    {
        if (EnvironmentFlags.Apply(run.Line, run.Place, run.Output) is not { } line)
            return ExitCodes.Error;
        var isValueOnly = line.Flags.Any(flag => flag.Name == ValueOnlyFlag) && line.IsOn(ValueOnlyFlag);
        if (ResponsePrinter.Of(line.Text(GlobalFlags.WriteOut), line.IsOn(GlobalFlags.Hexadecimal), isValueOnly, run.Output) is not { } printer)
            return run.Output.Fail(ExitCodes.BadFeature, "unsupported output format");
        var (tls, error) = ClientCertificates.Load(line, run.Place);
        if (error is not null)
            return run.Output.Fail(ExitCodes.BadArguments, error);
        var endpoints = line.List(GlobalFlags.Endpoints);
        if (endpoints.IsEmpty)
            return run.Output.Fail(ExitCodes.BadArguments, "etcdclient: no available endpoints");
        var patience = timeout is { } longest && !line.Has(GlobalFlags.CommandTimeout) ? longest : line.Duration(GlobalFlags.CommandTimeout);
        using var session = new EtcdctlSession(run, line, new ClientSettings(endpoints, tls, patience), printer, logger);
        return command(session);
    }

    /// <summary>Asks and hands on the answer; a failure is printed.</summary>
    public int Ask<TResponse>(EtcdRequest request, Func<TResponse, int> then)
        where TResponse : EtcdResponse =>
        Client.Ask(request) switch
        {
            TResponse response => then(response),
            EtcdError error => Fail(error.Text),
            var other => throw new InvalidOperationException($"{request} was answered by {other}"),
        };

    /// <summary>The endpoints that are meant; with <c>--cluster</c> those of all members. The error is null exactly where there are some.</summary>
    public (ImmutableArray<string> Endpoints, string? Error) Endpoints()
    {
        if (!Line.IsOn(ClusterFlag))
            return (Client.Endpoints, null);
        return Client.Ask(new MemberListRequest()) switch
        {
            MemberListResponse list => ([.. list.Members.SelectMany(member => member.ClientUrls)], null),
            EtcdError error => ([], "failed to fetch endpoints from etcd cluster member list: " + error.Text),
            var other => throw new InvalidOperationException($"The member list was answered by {other}"),
        };
    }

    /// <summary>Prints an error and gives the exit code for it.</summary>
    public int Fail(string error) => Run.Output.Fail(ExitCodes.Error, error);

    /// <inheritdoc/>
    public void Dispose() => _terminal.Dispose();
}
