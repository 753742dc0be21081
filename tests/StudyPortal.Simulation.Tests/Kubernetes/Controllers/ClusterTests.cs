using StudyPortal.Simulation.Kubernetes.Api;
using StudyPortal.Simulation.Kubernetes.Controllers;
using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Kubernetes.Scheduling;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Tests.Kubernetes.Nodes;
using StudyPortal.Simulation.World;

namespace StudyPortal.Simulation.Tests.Kubernetes.Controllers;

/// <summary>Controllers, scheduler and kubelets together, at a real API server.</summary>
public sealed class ClusterTests
{
    [Fact]
    public void A_Deployment_becomes_pods_on_both_workers_with_endpoints_and_events()
    {
        var lab = Ready(workers: 2);
        lab.Ask(new CreateObject(NodeLab.WebService()));
        lab.Ask(new CreateObject(NodeLab.Web(4)));
        lab.Run(15);
        var pods = lab.All<Pod>(ResourceKind.Pods);
        Assert.Equal(4, pods.Length);
        Assert.All(pods, pod => Assert.Equal((PodPhase.Running, true), (pod.Status.Phase, Pods.IsReady(pod))));
        Assert.Equal([2, 2], pods.GroupBy(pod => pod.Spec.NodeName, StringComparer.Ordinal).Select(group => group.Count()));
        Assert.Matches("^web-[bcdfghjklmnpqrstvwxz2456789]{8,10}-[bcdfghjklmnpqrstvwxz2456789]{5}$", pods[0].Name);
        Assert.Equal(4, lab.All<Deployment>(ResourceKind.Deployments)[0].Status.AvailableReplicas);
        var slice = Assert.Single(lab.All<EndpointSlice>(ResourceKind.EndpointSlices), slice => slice.Name.StartsWith("web-", StringComparison.Ordinal));
        Assert.Equal(4, slice.Endpoints.Count(endpoint => endpoint.Ready));
        var reasons = lab.All<Event>(ResourceKind.Events).Select(happened => happened.Reason).ToList();
        foreach (var reason in new[] { "Scheduled", "Started", "ScalingReplicaSet", "SuccessfulCreate", "RegisteredNode", "LeaderElection", "NodeReady" })
            Assert.Contains(reason, reasons, StringComparer.Ordinal);
        Assert.Equal("10.244.0.0/24 10.244.1.0/24", string.Join(' ', lab.All<Node>(ResourceKind.Nodes).Select(node => node.Spec.PodCidr).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void A_lost_worker_is_noticed_after_50_s_and_its_pods_are_replaced_300_s_later()
    {
        var lab = Ready(workers: 2);
        lab.Ask(new CreateObject(NodeLab.WebService()));
        lab.Ask(new CreateObject(NodeLab.Web(4)));
        lab.Run(15);
        lab.Cluster.Apply(new CrashMachine("worker2"));
        var crashed = lab.Cluster.Now;
        var unknown = Poll(lab, () => lab.All<Node>(ResourceKind.Nodes).Any(node => node.Condition("Ready")?.Status is ConditionStatus.Unknown), 90);
        Assert.InRange(unknown, 38, 58);
        Assert.InRange(Poll(lab, () => Slice(lab).Endpoints.Count(endpoint => endpoint.Ready) == 2, 5), 0, 3);
        var taints = lab.All<Node>(ResourceKind.Nodes).Single(node => node.Name == "worker2").Spec.Taints;
        Assert.Equal("NoExecute NoSchedule", string.Join(' ', taints.Select(taint => taint.Effect.ToString()).Order(StringComparer.Ordinal)));
        Assert.All(lab.All<Pod>(ResourceKind.Pods), pod => Assert.Null(pod.Meta.DeletedAt));
        Poll(lab, () => lab.All<Pod>(ResourceKind.Pods).Any(pod => pod.Meta.DeletedAt is not null), 400);
        Assert.InRange((lab.Cluster.Now - crashed).TotalSeconds - unknown, 297, 306);
        lab.Run(10);
        var pods = lab.All<Pod>(ResourceKind.Pods);
        Assert.Equal((4, 2), (pods.Count(pod => pod.Spec.NodeName == "worker1" && Pods.IsReady(pod)), pods.Count(pod => pod.Meta.DeletedAt is not null)));
        lab.Cluster.Apply(new StartMachine("worker2"));
        lab.Cluster.StartUnit(lab.Workers[1], "kubelet");
        lab.Run(60);
        Assert.DoesNotContain(lab.All<Pod>(ResourceKind.Pods), pod => pod.Meta.DeletedAt is not null);
        Assert.All(lab.All<Node>(ResourceKind.Nodes), node => Assert.Empty(node.Spec.Taints));
    }

    [Fact]
    public void A_rolling_update_never_has_too_few_or_too_many_pods()
    {
        var lab = Ready(workers: 2);
        lab.Ask(new CreateObject(NodeLab.Web(4)));
        lab.Run(20);
        var stored = lab.All<Deployment>(ResourceKind.Deployments)[0];
        lab.Ask(new UpdateObject(NodeLab.Web(4, "nginx:1.28") with { Meta = stored.Meta with { ResourceVersion = 0 } }));
        for (var round = 0; round < 200; round++)
        {
            lab.Run(0.1);
            var active = lab.All<Pod>(ResourceKind.Pods).Where(Pods.IsActive).ToList();
            Assert.InRange(active.Count, 3, 5);
            Assert.InRange(active.Count(Pods.IsReady), 3, 5);
        }

        Assert.All(lab.All<Pod>(ResourceKind.Pods), pod => Assert.Equal("nginx:1.28", pod.Spec.Containers[0].Image));
        Assert.Equal("2", lab.All<Deployment>(ResourceKind.Deployments)[0].Meta.Annotations["deployment.kubernetes.io/revision"]);
        Assert.Equal([0, 4], lab.All<ReplicaSet>(ResourceKind.ReplicaSets).Select(set => set.Spec.Replicas).Order());
    }

    [Fact]
    public void A_Deployment_that_is_deleted_takes_its_pods_along()
    {
        var lab = Ready(workers: 1);
        lab.Ask(new CreateObject(NodeLab.Web(2)));
        lab.Run(10);
        lab.Ask(new DeleteObject(ResourceKind.Deployments, "default", "web"));
        lab.Run(10);
        Assert.Empty(lab.All<ReplicaSet>(ResourceKind.ReplicaSets));
        Assert.Empty(lab.All<Pod>(ResourceKind.Pods));
        Assert.DoesNotContain(lab.Worker.Containers, container => container.IsRunning);
    }

    [Fact]
    public void Another_controller_manager_takes_over_15_to_20_s_after_a_crash()
    {
        var lab = new NodeLab(workers: 0);
        var first = lab.StartControllers();
        lab.Run(5);
        var second = lab.Cluster.Add("cp2", "10.0.0.12");
        lab.Cluster.Boot(second);
        var other = lab.StartControllers(second);
        lab.Run(30);
        Assert.Equal((true, false), (((ControllerManager)first.Process).IsLeader, ((ControllerManager)other.Process).IsLeader));
        lab.Cluster.Kill(first.Id);
        Assert.InRange(lab.Until(() => ((ControllerManager)other.Process).IsLeader), 13, 20);
    }

    [Fact]
    public void A_flag_that_nobody_knows_ends_the_program()
    {
        var lab = new NodeLab(workers: 0, hasServer: false);
        var start = new ProcessStart(["kube-scheduler", "--kubeconfig=/etc/kubernetes/scheduler.conf", "--leader-elects=true"]);
        var running = lab.Cluster.Launch(lab.Master, start, new Scheduler(start));
        lab.Run(1);
        Assert.Null(lab.Cluster.ProcessOf(running.Id));
    }

    [Fact]
    public void Mirror_pods_come_back_when_they_are_deleted_and_the_container_stays()
    {
        var lab = Ready(workers: 1);
        lab.Write(lab.Worker, NodeLab.Manifests + "/web.yaml", NodeLab.Manifest("web", "nginx"));
        lab.Run(5);
        var mirror = Assert.Single(lab.All<Pod>(ResourceKind.Pods));
        Assert.Equal(("web-worker1", PodPhase.Running), (mirror.Name, mirror.Status.Phase));
        Assert.DoesNotContain(NodeLab.Journal(lab.Worker), line => line.Contains("Failed creating a mirror pod", StringComparison.Ordinal));
        var container = NodeLab.Running(lab.Worker, "web")!.Id;
        lab.Ask(new DeleteObject(ResourceKind.Pods, mirror.Namespace, mirror.Name) { GraceSeconds = 0 });
        lab.Run(5);
        Assert.False(mirror.Meta.Uid == Assert.Single(lab.All<Pod>(ResourceKind.Pods)).Meta.Uid);
        Assert.Equal(container, NodeLab.Running(lab.Worker, "web")!.Id);
        lab.Write(lab.Worker, NodeLab.Manifests + "/web.yaml", null);
        lab.Run(5);
        Assert.Empty(lab.All<Pod>(ResourceKind.Pods));
    }

    private static EndpointSlice Slice(NodeLab lab) => lab.All<EndpointSlice>(ResourceKind.EndpointSlices).Single(slice => slice.Name.StartsWith("web-", StringComparison.Ordinal));

    private static NodeLab Ready(int workers)
    {
        var lab = new NodeLab(workers);
        lab.StartControllers();
        lab.StartScheduler();
        lab.Run(5);
        lab.StartKubelets();
        lab.Run(20);
        Assert.All(lab.All<Node>(ResourceKind.Nodes), node => Assert.Equal(ConditionStatus.True, node.Condition("Ready")?.Status));
        return lab;
    }

    private static double Poll(NodeLab lab, Func<bool> condition, double most)
    {
        var start = lab.Cluster.Now;
        while (!condition())
        {
            Assert.True((lab.Cluster.Now - start).TotalSeconds < most, "It does not come to that.");
            lab.Run(0.5);
        }

        return (lab.Cluster.Now - start).TotalSeconds;
    }
}
