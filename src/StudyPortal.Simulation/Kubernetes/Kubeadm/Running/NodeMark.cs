using StudyPortal.Simulation.Kubernetes.Api;
using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary>Label and taint of a control-plane node (cmd/kubeadm/app/phases/markcontrolplane, v1.35).</summary>
internal static class NodeMark
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan _interval = TimeSpan.FromMilliseconds(500);

    /// <summary>Marks the node as soon as its kubelet has registered it.</summary>
    public static string? Run(KubeadmHost host, KubeadmApi api)
    {
        var name = host.Node.Name;
        host.Print(
            $"[mark-control-plane] Marking the node {name} as control-plane by adding the labels: [{KubeadmObjects.ControlPlaneLabel} {KubeadmObjects.ExcludeLabel}]");
        host.Print($"[mark-control-plane] Marking the node {name} as control-plane by adding the taints [{KubeadmObjects.ControlPlaneTaint}]");
        var until = host.Clock + _patience;
        var (node, error) = api.Get<Node>(ResourceKind.Nodes, "", name);
        while (node is null && host.Clock < until)
        {
            host.Wait(_interval);
            (node, error) = api.Get<Node>(ResourceKind.Nodes, "", name);
        }

        if (node is null)
            return $"error patching Node \"{name}\": {error}";
        var taints = node.Spec.Taints.Any(taint => taint.Key == KubeadmObjects.ControlPlaneLabel) ? node.Spec.Taints : node.Spec.Taints.Add(KubeadmObjects.ControlPlaneTaint);
        return api.Patch(ResourceKind.Nodes, name, new LabelPatch([new(KubeadmObjects.ControlPlaneLabel, ""), new(KubeadmObjects.ExcludeLabel, "")]))
            ?? api.Patch(ResourceKind.Nodes, name, new TaintPatch(taints));
    }
}
