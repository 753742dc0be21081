using StudyPortal.Simulation.Kubernetes.Api;
using StudyPortal.Simulation.Kubernetes.Api.Clients;
using StudyPortal.Simulation.Kubernetes.Kubeadm;
using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.World;

/// <summary>
/// What makes a set of machines that were just switched on a cluster to begin with: kubeadm's objects are stored through the API, control-plane nodes are marked, and then time passes until
/// every node is ready and every pod of <c>kube-system</c> runs.
/// </summary>
internal sealed class FirstDay(LiveCluster cluster, ClusterPlan plan)
{
    private const string AdminFile = "/etc/kubernetes/admin.conf";

    private static readonly TimeSpan _second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _requestTimeout = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan _mostTime = TimeSpan.FromMinutes(10);

    /// <summary>How long it lasts after everything runs, so that leases and health checks are in their rhythm.</summary>
    private static readonly TimeSpan _quietTime = TimeSpan.FromSeconds(30);

    /// <summary>Lets it pass. A cluster that does not come up is a bug.</summary>
    public void Pass()
    {
        var first = cluster.MachineOf(plan.ControlPlanes[0].Name)!;
        var access = AccessOf(first);
        using var kubeadm = new Terminal(cluster, first, "kubeadm");
        Until("the API server is ready", () => kubeadm.Ask(access.Server, access.Tls, HttpRequest.Get("/readyz"), _second) is Answered { Response: HttpResponse { Status: 200 } });
        foreach (var item in KubeadmObjects.AtInit(plan, cluster.ClockOf(first)))
            Until($"{item.Kind} {item.Name} is stored", () => IsDone(Ask(kubeadm, access, new CreateObject(item))));
        foreach (var node in plan.ControlPlanes)
            Mark(kubeadm, access, node.Name);
        Until("every node and pod is ready", () => IsSettled(kubeadm, access));
        cluster.Run(_quietTime);
    }

    private void Mark(Terminal kubeadm, ApiAccess access, string node)
    {
        var labels = new LabelPatch([new(KubeadmObjects.ControlPlaneLabel, ""), new(KubeadmObjects.ExcludeLabel, "")]);
        Until($"{node} has registered", () => IsDone(Ask(kubeadm, access, new PatchObject(ResourceKind.Nodes, "", node, labels))));
        Until($"{node} is tainted", () => IsDone(Ask(kubeadm, access, new PatchObject(ResourceKind.Nodes, "", node, new TaintPatch([KubeadmObjects.ControlPlaneTaint])))));
    }

    private bool IsSettled(Terminal kubeadm, ApiAccess access)
    {
        if (Ask(kubeadm, access, new ListObjects(ResourceKind.Nodes)) is not Answered { Response: ListResponse nodes } || nodes.Items.Length != plan.ControlPlanes.Length + plan.Workers.Length)
            return false;
        if (Ask(kubeadm, access, new ListObjects(ResourceKind.Pods, "kube-system")) is not Answered { Response: ListResponse pods })
            return false;
        return nodes.Items.All(node => node is Node { Status: var status } && status.Conditions.Any(condition => condition is { Type: "Ready", Status: ConditionStatus.True }))
            && pods.Items.Length >= ExpectedPods && pods.Items.All(pod => pod is Pod { Status: var status } && status.Conditions.Any(condition => condition is { Type: "Ready", Status: ConditionStatus.True }));
    }

    // Static pods of each control plane, kube-proxy on each node, CoreDNS twice.
    private int ExpectedPods => (plan.ControlPlanes.Length * (plan.EtcdNodes.IsEmpty ? 4 : 3)) + plan.ControlPlanes.Length + plan.Workers.Length + 2;

    private static bool IsDone(Reply reply) =>
        reply is Answered { Response: ObjectResponse or StatusResponse { IsSuccess: true } or StatusResponse { Reason: StatusReason.AlreadyExists } };

    private static Reply Ask(Terminal kubeadm, ApiAccess access, ApiRequest request) => kubeadm.Ask(access.Server, access.Tls, request, _requestTimeout);

    // Before the load balancer has found a healthy server, kubeadm talks to its own node.
    private ApiAccess AccessOf(Machine machine)
    {
        var (kubeconfig, error) = Kubeconfig.Read(machine.Files[AdminFile]?.Text ?? "", path => machine.Files[path]?.Text);
        return kubeconfig is null ? throw new InvalidOperationException($"{AdminFile}: {error}")
            : kubeconfig.Access with { Server = kubeconfig.Access.Server with { Host = machine.Address } };
    }

    private void Until(string what, Func<bool> condition)
    {
        var end = cluster.Now + _mostTime;
        while (!condition())
        {
            if (cluster.Now >= end)
                throw new InvalidOperationException($"A new cluster waited {_mostTime} until {what}.");
            cluster.Run(_second);
        }
    }
}
