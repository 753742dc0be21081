using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Tests.Kubernetes.Nodes;

public sealed class StaticPodTests
{
    private const string Path = NodeLab.Manifests + "/web.yaml";

    private readonly NodeLab _lab = new(hasServer: false);

    [Fact]
    public void A_manifest_is_run_without_any_API_server()
    {
        _lab.Write(_lab.Worker, Path, NodeLab.Manifest("web", "nginx"));
        _lab.StartKubelets();
        Assert.InRange(_lab.Until(() => NodeLab.Running(_lab.Worker, "web") is not null), 0.3, 2);
        var container = NodeLab.Running(_lab.Worker, "web")!;
        Assert.Equal(("web-worker1", "kube-system", 0), (container.Spec.PodName, container.Spec.PodNamespace, container.Spec.Attempt));
    }

    [Fact]
    public void A_new_file_is_seen_at_once_and_a_hidden_one_never()
    {
        _lab.StartKubelets();
        _lab.Run(3);
        _lab.Write(_lab.Worker, NodeLab.Manifests + "/.hidden.yaml", NodeLab.Manifest("hidden", "nginx"));
        _lab.Write(_lab.Worker, NodeLab.Manifests + "/web.yaml.bak", NodeLab.Manifest("web", "nginx"));
        Assert.InRange(_lab.Until(() => NodeLab.Running(_lab.Worker, "web") is not null), 0.3, 3);
        _lab.Run(60);
        Assert.Null(NodeLab.Running(_lab.Worker, "hidden"));
    }

    [Fact]
    public void A_changed_manifest_stops_the_old_container_before_it_starts_the_new()
    {
        var first = Start();
        _lab.Write(_lab.Worker, Path, NodeLab.Manifest("web", "nginx, -q"));
        var most = 0;
        Assert.InRange(
            _lab.Until(() =>
            {
                most = Math.Max(most, _lab.Worker.Containers.Count(container => container.IsRunning));
                return NodeLab.Running(_lab.Worker, "web") is { } now && now.Id != first.Id;
            }),
            0.5,
            20);
        Assert.Equal(1, most);
        Assert.False(first.Spec.PodUid == NodeLab.Running(_lab.Worker, "web")!.Spec.PodUid);
    }

    [Fact]
    public void A_removed_manifest_stops_its_pod()
    {
        Start();
        _lab.Write(_lab.Worker, Path, null);
        Assert.InRange(_lab.Until(() => NodeLab.Running(_lab.Worker, "web") is null), 0.4, 20);
    }

    [Fact]
    public void A_mistake_in_the_manifest_takes_the_pod_away_with_the_next_whole_reading()
    {
        Start();
        _lab.Write(_lab.Worker, Path, NodeLab.Manifest("web", "nginx") + "\n  bad: [\n");
        Assert.InRange(_lab.Until(() => NodeLab.Running(_lab.Worker, "web") is null), 1, 21);
        Assert.Contains(NodeLab.Journal(_lab.Worker), line => line.Contains("\"Could not process manifest file\"", StringComparison.Ordinal) && line.Contains("yaml: line", StringComparison.Ordinal) && line.Contains("path=\"" + Path, StringComparison.Ordinal));
    }

    [Fact]
    public void A_container_that_keeps_failing_is_started_again_ever_later()
    {
        _lab.Write(_lab.Worker, Path, NodeLab.Manifest("web", "sh, -c, exit 1"));
        _lab.StartKubelets();
        var starts = new List<double>();
        for (var attempt = 0; attempt < 9; attempt++)
        {
            _lab.Until(() => _lab.Worker.Containers.Exists(container => container.Spec.Attempt == attempt));
            starts.Add((_lab.Cluster.Now - Instant.Zero).TotalSeconds);
        }

        var pauses = starts.Zip(starts.Skip(1), (before, after) => after - before).ToArray();
        Assert.InRange(pauses[0], 0, 2);
        double[] expected = [10, 20, 40, 80, 160, 300, 300];
        for (var index = 0; index < expected.Length; index++)
            Assert.InRange(pauses[index + 1], expected[index], expected[index] + 2);
        Assert.True(_lab.Worker.Containers.Count(container => container.Spec.Name == "web") <= 2);
        Assert.Contains(NodeLab.Journal(_lab.Worker), line => line.Contains("CrashLoopBackOff: \\\"back-off 5m0s restarting failed container=web pod=web-worker1_kube-system(", StringComparison.Ordinal));
    }

    [Fact]
    public void A_container_that_ran_for_long_is_started_again_at_once()
    {
        Start();
        for (var round = 0; round < 2; round++)
        {
            _lab.Run(700);
            _lab.Cluster.Kill(NodeLab.Running(_lab.Worker, "web")!.Process);
            Assert.InRange(_lab.Until(() => NodeLab.Running(_lab.Worker, "web") is not null), 0.05, 2);
        }
    }

    [Fact]
    public void Containers_go_on_without_their_kubelet_and_are_taken_up_by_the_next()
    {
        var before = Start();
        _lab.Cluster.StopUnit(_lab.Worker, "kubelet");
        _lab.Run(60);
        Assert.Equal(before.Id, NodeLab.Running(_lab.Worker, "web")?.Id);
        _lab.StartKubelets();
        _lab.Run(60);
        Assert.Equal(before.Id, NodeLab.Running(_lab.Worker, "web")?.Id);
        _lab.Cluster.Kill(before.Process);
        _lab.Until(() => NodeLab.Running(_lab.Worker, "web") is { Spec.Attempt: 1 }, 5);
    }

    [Fact]
    public void Without_containerd_nothing_is_started_again()
    {
        var before = Start();
        _lab.Cluster.StopUnit(_lab.Worker, "containerd");
        _lab.Run(1);
        _lab.Cluster.Kill(before.Process);
        _lab.Run(60);
        Assert.Null(NodeLab.Running(_lab.Worker, "web"));
        Assert.Contains(NodeLab.Journal(_lab.Worker), line => line.Contains("\"Skipping pod synchronization\" err=\"container runtime is down\"", StringComparison.Ordinal));
        _lab.Cluster.StartUnit(_lab.Worker, "containerd");
        _lab.Until(() => NodeLab.Running(_lab.Worker, "web") is not null, 15);
    }

    [Fact]
    public void A_container_whose_liveness_probe_fails_is_killed_and_started_again()
    {
        const string Probe = "    livenessProbe: {httpGet: {host: 127.0.0.1, port: 8099, path: /livez}, periodSeconds: 10, failureThreshold: 8, initialDelaySeconds: 10}";
        _lab.Write(_lab.Worker, Path, NodeLab.Manifest("web", "pause", Probe));
        _lab.StartKubelets();
        var took = _lab.Until(() => _lab.Worker.Containers.Exists(container => container.Spec.Attempt == 1));
        Assert.InRange(took, 80, 95);
    }

    [Fact]
    public void A_fork_of_a_kubelet_goes_on_as_the_original_does()
    {
        _lab.Write(_lab.Worker, Path, NodeLab.Manifest("web", "sh, -c, exit 1"));
        _lab.StartKubelets();
        _lab.Run(25);
        var fork = _lab.Cluster.Fork();
        _lab.Run(200);
        fork.Run(TimeSpan.FromSeconds(200));
        Assert.Equal(_lab.Cluster.Events, fork.Events);
        Assert.Equal(_lab.Worker.Containers[^1], fork.MachineOf("worker1")!.Containers[^1]);
    }

    [Theory]
    [InlineData("/var/lib/kubelet/config.yaml", null, "open /var/lib/kubelet/config.yaml: no such file or directory")]
    [InlineData("/var/lib/kubelet/config.yaml", "a: [", "failed to decode: error converting YAML to JSON")]
    [InlineData("/etc/kubernetes/kubelet.conf", null, "unable to load bootstrap kubeconfig: stat /etc/kubernetes/bootstrap-kubelet.conf: no such file or directory")]
    public void A_kubelet_without_its_files_ends_and_is_started_again_every_ten_seconds(string path, string? text, string words)
    {
        _lab.Write(_lab.Worker, path, text);
        _lab.StartKubelets();
        _lab.Run(35);
        Assert.Equal((UnitState.AutoRestart, 3), (_lab.Worker.Units["kubelet"].State, _lab.Worker.Units["kubelet"].Restarts));
        Assert.Contains(NodeLab.Journal(_lab.Worker), line => line.Contains("\"command failed\"", StringComparison.Ordinal) && line.Contains(words, StringComparison.Ordinal));
    }

    private Container Start()
    {
        _lab.Write(_lab.Worker, Path, NodeLab.Manifest("web", "nginx"));
        _lab.StartKubelets();
        _lab.Until(() => NodeLab.Running(_lab.Worker, "web") is not null, 5);
        return NodeLab.Running(_lab.Worker, "web")!;
    }
}
