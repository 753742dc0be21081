using System.Collections.Immutable;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Machines.Certificates;

namespace StudyPortal.Simulation.World;

/// <summary>The world as the process sees it whose turn it is.</summary>
internal sealed class ClusterHost(LiveCluster cluster) : ProcessHost
{
    /// <summary>Whose turn it is.</summary>
    public RunningProcess Current { get; set; } = null!;

    public override Instant Now => cluster.Now;

    public override DateTimeOffset Clock => cluster.ClockOf(Machine);

    public override Machine Machine => cluster.Machines[Current.Machine];

    public override ProcessId Self => Current.Id;

    public override int Draw(int bound)
    {
        (var number, Current.Prng) = Current.Prng.Next(bound);
        return number;
    }

    public override FileNode? Read(string path) => cluster.Read(Current, path);

    public override IEnumerable<string> List(string directory) => cluster.List(Current, directory);

    public override bool Write(string path, FileNode node) => cluster.Write(Current, path, node);

    public override void Delete(string path) => cluster.Delete(Current, path);

    public override void WatchDirectory(string directory) => cluster.Watch(Current, directory);

    public override TimeSpan FsyncTime()
    {
        var disk = Machine.Disk;
        return TimeSpan.FromMicroseconds(disk.FsyncUs + disk.SlowUs + Draw(disk.JitterUs + 1));
    }

    public override bool TryListen(Listener listener) => cluster.TryListen(Current, listener);

    public override void StopListening(int port) => cluster.StopListening(Current, port);

    public override long Call(Endpoint to, ClientTls? tls, Request request, TimeSpan? timeout) => cluster.Call(Current, to, tls, request, timeout);

    public override bool IsConnected(long ticket) => cluster.IsConnected(ticket);

    public override void Cancel(long ticket) => cluster.Cancel(Current, ticket);

    public override void Answer(CallId call, Response response) => cluster.Answer(Current, call, response, isLast: true);

    public override void Push(CallId call, Response response) => cluster.Answer(Current, call, response, isLast: false);

    public override void Send(Endpoint to, ClientTls? tls, Message what) => cluster.Send(Current, to, tls, what);

    public override void Wake(TimeSpan after, Wake what) => cluster.Wake(Current, after, what);

    public override void Log(string line) => cluster.Log(Current, line);

    public override void Report(string kind, string sentence) => cluster.Report(Machine, kind, sentence);

    public override void Exit(int code) => Current.Exit ??= code;

    public override string? StartContainer(ContainerSpec spec) => cluster.StartContainer(Machine, Current, spec);

    public override bool StopContainer(string id, TimeSpan grace) => cluster.StopContainer(Machine, id, grace);

    public override void RemoveContainer(string id) => cluster.RemoveContainer(Machine, id);

    public override void HoldAddress(string address, bool isHeld) => cluster.HoldAddress(Machine, address, isHeld);

    public override void Route(ImmutableArray<ServiceRoute> routes) => Machine.ServiceRoutes = routes;
}
