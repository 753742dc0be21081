using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.World;

namespace StudyPortal.Simulation.Tests.World;

public sealed class MachineTests
{
    private static readonly TimeSpan _second = TimeSpan.FromSeconds(1);

    private readonly Lan _lan = new();

    [Fact]
    public void A_unit_that_fails_is_started_again_after_its_delay()
    {
        _lan.A.Units = _lan.A.Units.SetItem("probe", new Unit("probe", "A probe", ["probe"]));
        _lan.Cluster.StartUnit(_lan.A, "probe");
        _lan.Cluster.Run(_second);
        var first = _lan.A.Units["probe"].Process;
        _lan.Cluster.Kill(first);
        Assert.Equal(UnitState.AutoRestart, _lan.A.Units["probe"].State);
        _lan.Cluster.Run(TimeSpan.FromSeconds(11));
        Assert.Equal(UnitState.Active, _lan.A.Units["probe"].State);
        Assert.NotEqual(first, _lan.A.Units["probe"].Process);
        Assert.Equal(1, _lan.A.Units["probe"].Restarts);
    }

    [Fact]
    public void A_unit_that_was_stopped_stays_down()
    {
        _lan.A.Units = _lan.A.Units.SetItem("probe", new Unit("probe", "A probe", ["probe"]));
        _lan.Cluster.StartUnit(_lan.A, "probe");
        _lan.Cluster.Run(_second);
        _lan.Cluster.StopUnit(_lan.A, "probe");
        _lan.Cluster.Run(TimeSpan.FromMinutes(2));
        Assert.Equal(UnitState.Inactive, _lan.A.Units["probe"].State);
        Assert.Empty(_lan.Cluster.Processes);
    }

    [Fact]
    public void A_program_that_ignores_the_request_to_end_is_killed_when_its_grace_is_over()
    {
        var stubborn = _lan.Start(_lan.A, new ProbeProcess("stubborn") { ExitOnTerm = null });
        _lan.Cluster.Terminate(stubborn.Id, TimeSpan.FromSeconds(30));
        _lan.Cluster.Run(TimeSpan.FromSeconds(29));
        Assert.NotNull(_lan.Cluster.ProcessOf(stubborn.Id));
        _lan.Cluster.Run(TimeSpan.FromSeconds(2));
        Assert.Null(_lan.Cluster.ProcessOf(stubborn.Id));
    }

    [Fact]
    public void A_crash_ends_everything_and_a_start_brings_the_enabled_units_back_with_the_files()
    {
        _lan.A.Units = _lan.A.Units.SetItem("probe", new Unit("probe", "A probe", ["probe"])).SetItem("idle", new Unit("idle", "Not enabled", ["idle"]) { IsEnabled = false });
        _lan.Cluster.StartUnit(_lan.A, "probe");
        _lan.A.Files = _lan.A.Files.With("/etc/motd", new FileNode(new TextContent("hello"), FileNode.UsualFile, FileNode.Root, default));
        _lan.Cluster.Apply(new CrashMachine("a"));
        Assert.Empty(_lan.Cluster.Processes);
        Assert.Empty(_lan.Cluster.Ports);
        _lan.Cluster.Apply(new StartMachine("a"));
        _lan.Cluster.Run(TimeSpan.FromSeconds(11));
        Assert.Equal((UnitState.Active, UnitState.Inactive), (_lan.A.Units["probe"].State, _lan.A.Units["idle"].State));
        Assert.Equal("hello", _lan.A.Files["/etc/motd"]?.Text);
    }

    [Fact]
    public void A_paused_machine_takes_up_its_work_where_it_stopped()
    {
        var sleeper = _lan.Start(_lan.A, new ProbeProcess("sleeper"));
        _lan.Cluster.Wake(sleeper, _second, new Alarm());
        _lan.Cluster.Apply(new PauseMachine("a"));
        _lan.Cluster.Run(TimeSpan.FromSeconds(10));
        Assert.DoesNotContain(((ProbeProcess)sleeper.Process).Inputs, input => input is Woken);
        _lan.Cluster.Apply(new StartMachine("a"));
        _lan.Cluster.Run(_second);
        Assert.Contains(((ProbeProcess)sleeper.Process).Inputs, input => input is Woken);
    }

    [Fact]
    public void A_program_hears_of_changes_in_the_directory_that_it_watches_only()
    {
        var watcher = (ProbeProcess)_lan.Start(_lan.A, new ProbeProcess("watcher") { WatchedDirectory = "/etc/kubernetes/manifests" }).Process;
        _lan.Cluster.ChangeFiles(_lan.A, _lan.A.Files.With("/etc/motd", File("x")));
        _lan.Cluster.Run(_second);
        Assert.DoesNotContain(watcher.Inputs, input => input is FilesChanged);
        _lan.Cluster.ChangeFiles(_lan.A, _lan.A.Files.With("/etc/kubernetes/manifests/etcd.yaml", File("x")));
        _lan.Cluster.Run(_second);
        Assert.Contains(watcher.Inputs, input => input is FilesChanged);
    }

    [Fact]
    public void A_full_disk_takes_no_growing_file()
    {
        var process = _lan.Start(_lan.A, new ProbeProcess("writer"));
        Assert.True(_lan.Cluster.Write(process, "/data", File("12345")));
        _lan.Cluster.Apply(new FillDisk("a"));
        Assert.False(_lan.Cluster.Write(process, "/data", File("123456")));
        Assert.True(_lan.Cluster.Write(process, "/data", File("123")));
        _lan.Cluster.Apply(new FreeDisk("a"));
        Assert.True(_lan.Cluster.Write(process, "/data", File("123456")));
    }

    [Fact]
    public void A_container_sees_the_machine_through_its_mounts_and_keeps_the_rest_to_itself()
    {
        _lan.A.Units = _lan.A.Units.SetItem("containerd", new Unit("containerd", "Containers", ["containerd"]));
        _lan.Cluster.StartUnit(_lan.A, "containerd");
        var kubelet = _lan.Start(_lan.A, new ProbeProcess("kubelet") { Listener = null });
        var spec = new ContainerSpec
        {
            Name = "etcd", Image = "etcd", Command = ["etcd"], PodName = "etcd-a", PodNamespace = "kube-system", PodUid = "1", PodId = "1",
            Mounts = [new Mount("/var/lib/etcd-restored", "/var/lib/etcd", IsReadOnly: false), new Mount("/etc/pki", "/etc/pki", IsReadOnly: true)],
        };
        var id = _lan.Cluster.StartContainer(_lan.A, kubelet, spec)!;
        var process = _lan.Cluster.ProcessOf(_lan.A.ContainerOf(id)!.Process)!;
        Assert.True(_lan.Cluster.Write(process, "/var/lib/etcd/member/db", File("data")));
        Assert.False(_lan.Cluster.Write(process, "/etc/pki/ca.crt", File("data")));
        Assert.True(_lan.Cluster.Write(process, "/tmp/own", File("own")));
        Assert.Equal("data", _lan.A.Files["/var/lib/etcd-restored/member/db"]?.Text);
        Assert.Null(_lan.A.Files["/tmp/own"]);
        Assert.Equal("own", _lan.Cluster.Read(process, "/tmp/own")?.Text);
    }

    [Fact]
    public void A_pod_with_an_address_of_its_own_is_reached_there_and_nowhere_else()
    {
        _lan.A.Units = _lan.A.Units.SetItem("containerd", new Unit("containerd", "Containers", ["containerd"]));
        _lan.Cluster.StartUnit(_lan.A, "containerd");
        var kubelet = _lan.Start(_lan.A, new ProbeProcess("kubelet") { Listener = new Listener(10250, Listener.AnyAddress) });
        var spec = new ContainerSpec { Name = "web", Image = "nginx", Command = ["web"], PodName = "web", PodNamespace = "default", PodUid = "1", PodId = "1", Address = "10.244.0.2" };
        _lan.Cluster.StartContainer(_lan.A, kubelet, spec);
        _lan.Cluster.Run(_second);
        Assert.Equal("web", ServerAt("10.244.0.2"));
        Assert.IsType<CallFailed>(_lan.Ask(_lan.C, "10.244.0.2", 10250));
        Assert.Equal("containerd", ServerAt("10.0.0.1"));
    }

    [Fact]
    public void A_message_that_cannot_arrive_comes_back_to_its_sender()
    {
        var sender = _lan.Start(_lan.A, new ProbeProcess("sender"));
        _lan.Cluster.Send(sender, new Endpoint("10.0.0.2", Lan.Port), tls: null, new Note(1));
        _lan.Cluster.Run(_second);
        Assert.Equal(CallFailure.Refused, ((ProbeProcess)sender.Process).Inputs.OfType<Undelivered>().Single().Failure);
        var server = _lan.Serve(_lan.B);
        _lan.Cluster.Send(sender, new Endpoint("10.0.0.2", Lan.Port), tls: null, new Note(2));
        _lan.Cluster.Run(_second);
        Assert.Equal(new Note(2), server.Inputs.OfType<Received>().Single().What);
    }

    [Fact]
    public void An_address_goes_to_who_took_it_last_and_back_when_it_is_given_up()
    {
        _lan.Serve(_lan.A);
        _lan.Serve(_lan.B);
        _lan.Cluster.HoldAddress(_lan.A, "10.0.0.100", isHeld: true);
        _lan.Cluster.HoldAddress(_lan.B, "10.0.0.100", isHeld: true);
        Assert.Equal("server-b", ServerAt("10.0.0.100"));
        _lan.Cluster.Apply(new CrashMachine("b"));
        Assert.Equal("server-a", ServerAt("10.0.0.100"));
    }

    [Fact]
    public void A_fork_goes_its_own_way_and_the_same_way_where_nothing_differs()
    {
        _lan.Serve(_lan.B);
        var fork = _lan.Cluster.Fork();
        var again = _lan.Cluster.Fork();
        fork.Apply(new CrashMachine("b"));
        fork.Run(_second);
        _lan.Cluster.Run(_second);
        again.Run(_second);
        Assert.Equal(Power.On, _lan.B.Power);
        Assert.Equal(_lan.Cluster.Events, again.Events);
        Assert.Equal(Power.Off, fork.MachineOf("b")!.Power);
    }

    private static FileNode File(string text) => new(new TextContent(text), FileNode.UsualFile, FileNode.Root, default);

    private string ServerAt(string address) => ((Echo)Assert.IsType<Answered>(_lan.Ask(_lan.C, address)).Response).Server;
}
