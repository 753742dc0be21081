using System.Collections.Immutable;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace StudyPortal.Simulation.Tests.RealEtcd;

/// <summary>Real processes on loopback, with their data under a directory of their own.</summary>
internal sealed class RealSite : IEtcdSite
{
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan _longestCommand = TimeSpan.FromSeconds(30);

    private readonly EtcdPrograms _programs;
    private readonly string _directory = Directory.CreateTempSubdirectory("etcd-").FullName;
    private readonly Dictionary<string, Process> _processes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Client, int Peer)> _ports = new(StringComparer.Ordinal);

    public RealSite(EtcdPrograms programs)
    {
        _programs = programs;
        Directory.CreateDirectory(BackupDirectory);
        Directory.CreateDirectory(CertificateDirectory);
        RealCertificates.WriteTo(CertificateDirectory);
    }

    public string BackupDirectory => Path.Combine(_directory, "backup");

    public string CertificateDirectory => Path.Combine(_directory, "pki");

    public string ClientAddress(string member) => $"127.0.0.1:{PortsOf(member).Client}";

    public string PeerAddress(string member) => $"127.0.0.1:{PortsOf(member).Peer}";

    public string DataDirectory(string member) => Path.Combine(_directory, member);

    public void Start(string member, MemberPlan plan)
    {
        var start = new ProcessStartInfo(_programs.Server, plan.FlagsFor(this, member)) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false };
        var process = Process.Start(start)!;
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (_processes.Remove(member, out var old))
            old.Dispose();
        _processes.Add(member, process);
    }

    public void Kill(string member)
    {
        _processes[member].Kill();
        _processes[member].WaitForExit();
    }

    public bool IsRunning(string member) => _processes.TryGetValue(member, out var process) && !process.HasExited;

    public async Task<CommandResult> RunAsync(string program, IReadOnlyList<string> arguments)
    {
        var path = program == "etcdctl" ? _programs.Client : _programs.Tool;
        var clock = Stopwatch.StartNew();
        var start = new ProcessStartInfo(path, arguments) 
        {
            RedirectStandardInput = true, RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false, WorkingDirectory = BackupDirectory,
        };
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        using var limit = new CancellationTokenSource(_longestCommand);
        var (prints, errors) = (process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
        await process.WaitForExitAsync(limit.Token);
        var took = clock.Elapsed;
        var lines = (await errors + await prints).Split('\n').SkipLast(1);
        return new CommandResult([.. lines], process.ExitCode, took);
    }

    public Task PauseAsync() => Task.Delay(_pause);

    public void RemoveDirectory(string path) => Directory.Delete(path, recursive: true);

    public void MoveDirectory(string from, string to) => Directory.Move(from, to);

    public ValueTask DisposeAsync()
    {
        foreach (var process in _processes.Values)
        {
            if (!process.HasExited)
                process.Kill();
            process.WaitForExit();
            process.Dispose();
        }

        Directory.Delete(_directory, recursive: true);
        return ValueTask.CompletedTask;
    }

    private (int Client, int Peer) PortsOf(string member)
    {
        if (_ports.TryGetValue(member, out var ports))
            return ports;
        using var client = new TcpListener(IPAddress.Loopback, 0);
        using var peer = new TcpListener(IPAddress.Loopback, 0);
        client.Start();
        peer.Start();
        return _ports[member] = (((IPEndPoint)client.LocalEndpoint).Port, ((IPEndPoint)peer.LocalEndpoint).Port);
    }
}
