using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Tests.World;

namespace StudyPortal.Simulation.Tests.Shell.Commands.Containers;

public sealed class CrictlCommandTests
{
    private readonly ShellDesk _desk = new(lan =>
    {
        lan.A.Units = lan.A.Units.SetItem("containerd", new Unit("containerd", "containerd container runtime", ["containerd"]));
        lan.Cluster.StartUnit(lan.A, "containerd");
        var kubelet = lan.Start(lan.A, new ProbeProcess("kubelet"));
        var id = lan.Cluster.StartContainer(lan.A, kubelet, Spec("kube-scheduler", 0));
        lan.Cluster.Run(TimeSpan.FromSeconds(1));
        lan.Cluster.Kill(lan.A.ContainerOf(id!)!.Process);
        lan.Cluster.StartContainer(lan.A, kubelet, Spec("kube-scheduler", 1));
        lan.Cluster.Run(TimeSpan.FromMinutes(2));
        lan.Cluster.StartContainer(lan.A, kubelet, Spec("etcd", 0));
        lan.Cluster.Run(TimeSpan.FromSeconds(5));
        foreach (var line in (string[])["one", "two"])
            lan.Cluster.Log(lan.Cluster.ProcessOf(lan.A.Containers[^1].Process)!, line);
    });

    [Fact]
    public void Running_containers_are_listed_and_with_a_flag_the_others_too()
    {
        Assert.Equal("CONTAINER           IMAGE               CREATED             STATE               NAME                ATTEMPT             POD ID              POD                 NAMESPACE", _desk.Type("crictl ps | head -1"));
        Assert.Equal("5 seconds ago Running etcd 0 etcd-a\n2 minutes ago Running kube-scheduler 1 kube-scheduler-a".Split('\n'), Rows("crictl ps"));
        Assert.Equal("2 minutes ago Exited kube-scheduler 0 kube-scheduler-a", Rows("crictl ps -a")[^1]);
        Assert.Equal("3", _desk.Type("crictl ps -aq | wc -l"));
        Assert.Single(Rows("crictl ps -a --name etcd"));
        Assert.Single(Rows("crictl ps --state Exited"));
        Assert.Equal(2, Rows("crictl pods").Length);
    }

    [Fact]
    public void Logs_go_to_the_stream_of_errors()
    {
        var id = Id("etcd");
        Assert.Equal("one\ntwo", _desk.Type($"crictl logs {id}"));
        Assert.Equal("two", _desk.Type($"crictl logs --tail 1 {id[..6]}"));
        Assert.Equal("one\ntwo\n0", _desk.Type($"crictl logs {id} | grep -c two"));
        Assert.Equal("1", _desk.Type($"crictl logs {id} 2>&1 | grep -c two"));
        Assert.Equal("FATA[0000] getting previous instance of container \"etcd\": no previous instance", _desk.Type($"crictl logs -p {id}"));
    }

    [Fact]
    public void A_container_that_is_not_there_is_not_found()
    {
        var printed = _desk.Type("crictl logs zzz").Split('\n');
        Assert.EndsWith("] \"ContainerStatus from runtime service failed\" err=\"rpc error: code = NotFound desc = an error occurred when try to find container \\\"zzz\\\": not found\" containerID=\"zzz\"", printed[0], StringComparison.Ordinal);
        Assert.Equal("FATA[0000] rpc error: code = NotFound desc = an error occurred when try to find container \"zzz\": not found", printed[1]);
        Assert.Equal(1, _desk.ExitCode);
    }

    [Fact]
    public void A_container_is_described_by_its_document()
    {
        var id = Id("etcd");
        Assert.Equal("CONTAINER_RUNNING", _desk.Type($"crictl inspect {id} | grep state | cut -d'\"' -f4"));
        Assert.Equal("    \"readonly\": false,", _desk.Type($"crictl inspect {id} | grep readonly").TrimStart('\t')[4..]);
        Assert.Equal("2", _desk.Type("crictl ps -o json | grep -c podSandboxId"));
    }

    [Fact]
    public void A_container_is_stopped_and_then_removed()
    {
        var id = Id("etcd");
        Assert.Equal($"FATA[0000] container \"{id}\" is running, please stop it first", _desk.Type($"crictl rm {id}"));
        Assert.Equal(id, _desk.Type($"crictl stop {id}"));
        Assert.False(_desk.Machine.ContainerOf(id)!.IsRunning);
        Assert.Equal(id, _desk.Type($"crictl rm {id}"));
        Assert.Null(_desk.Machine.ContainerOf(id));
    }

    [Fact]
    public void The_image_of_etcd_has_no_shell()
    {
        var printed = _desk.Type($"crictl exec -it {Id("etcd")} sh");
        Assert.StartsWith("FATA[0000] execing command in container: ", printed, StringComparison.Ordinal);
        Assert.EndsWith("exec: \"sh\": executable file not found in $PATH", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_containerd_there_is_nobody_to_ask()
    {
        Assert.Equal(
            "FATA[0000] validate service connection: validate CRI v1 runtime API for endpoint \"unix:///run/containerd/containerd.sock\": rpc error: code = Unavailable desc = connection error: "
            + "desc = \"transport: Error while dialing: dial unix /run/containerd/containerd.sock: connect: no such file or directory\"",
            _desk.Type("systemctl stop containerd; crictl ps"));
        Assert.Equal("-bash: crictl: command not found", _desk.Type("ssh b", "crictl ps"));
    }

    [Fact]
    public void Images_are_those_of_the_containers()
    {
        var printed = _desk.Type("crictl images").Split('\n');
        Assert.Equal(3, printed.Length);
        Assert.StartsWith("registry.k8s.io/etcd             v1 ", printed[1], StringComparison.Ordinal);
    }

    private static ContainerSpec Spec(string name, int attempt) => new()
    {
        Name = name, Image = $"registry.k8s.io/{name}:v1", Command = [name], PodName = $"{name}-a", PodNamespace = "kube-system", PodUid = "1", PodId = name.PadRight(64, '0'), Attempt = attempt, Address = name is "etcd" ? "10.244.0.2" : "10.244.0.3",
        Mounts = [new Mount("/var/lib/etcd", "/var/lib/etcd", IsReadOnly: false)],
    };

    private string Id(string name) => _desk.Type($"crictl ps -q --name {name}");

    private string[] Rows(string line) =>
        [.. _desk.Type(line).Split('\n').Skip(1).Select(row => string.Join(' ', row.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where((_, column) => column is >= 2 and not 6 and < 8)))];
}
