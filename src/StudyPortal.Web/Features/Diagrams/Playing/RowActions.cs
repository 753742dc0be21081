using StudyPortal.Content.Diagrams;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.World;
using StudyPortal.Web.Features.Diagrams.Scenes;
using StudyPortal.Web.Features.Diagrams.Scenes.Reading;

namespace StudyPortal.Web.Features.Diagrams.Playing;

/// <summary>What can be done to a program on a machine.</summary>
internal static class RowActions
{
    private const string Manifests = "/etc/kubernetes/manifests";
    private const string Aside = "/root";

    /// <summary>The actions of a unit or a static pod, by its name; none on a machine that stands still.</summary>
    public static void Add(MachineView machine, string name, ActionList list)
    {
        if (machine.Power != Power.On)
            return;
        if (machine.Units.Any(unit => unit.Name == name))
            AddUnit(machine, name, list);
        else
            AddStaticPod(machine, name, list);
    }

    public static void AddUnit(MachineView machine, string name, ActionList list)
    {
        if (machine.Units.Single(unit => unit.Name == name).State is UnitState.Active or UnitState.AutoRestart)
            list.Add(DiagramOperations.Machines, $"Stop {name}", $"systemd stops {name} on {machine.Name}; it stays stopped.{(name is "kubelet" ? " Its containers run on." : "")}", $"fault stop {machine.Name} {name}");
        else
            list.Add(DiagramOperations.Machines, $"Start {name}", $"systemd starts {name} on {machine.Name}.", $"fault run {machine.Name} {name}");
    }

    public static void AddStaticPod(MachineView machine, string name, ActionList list)
    {
        var (host, manifest, aside) = (machine.Name, $"{Manifests}/{name}.yaml", $"{Aside}/{name}.yaml");
        if (machine.Containers.Any(container => container.Name == name && container.IsRunning))
            list.Add(DiagramOperations.Machines, $"Stop {name}", $"The container of {name} on {host} ends. Where a kubelet runs, it starts it again.", $"fault stop {host} {name}");
        if (machine.Files[manifest] is not null)
            list.Add(DiagramOperations.Files, "Take its manifest away", $"{manifest} is moved to {Aside}; the kubelet stops the pod.", $"on {host}: mv {manifest} {Aside}/");
        else if (machine.Files[aside] is not null)
            list.Add(DiagramOperations.Files, "Put its manifest back", $"{name}.yaml is moved back to {Manifests}; the kubelet starts the pod.", $"on {host}: mv {aside} {Manifests}/");
    }

    /// <summary>The actions of a pod that is no static one.</summary>
    public static void AddPod(ClusterSnapshot snapshot, MachineView machine, string inNamespace, string pod, ActionList list)
    {
        var running = machine.Power == Power.On ? machine.Containers.Where(container => container.IsRunning).ToList() : [];
        foreach (var container in running.Where(container => container.Namespace == inNamespace && container.Pod == pod && running.Count(other => other.Name == container.Name) == 1))
            list.Add(DiagramOperations.Machines, $"Stop {container.Name}", $"The container on {machine.Name} ends. Where a kubelet runs, it starts it again.", $"fault stop {machine.Name} {container.Name}");
        var isKnown = snapshot.Pods.Any(known => known.Meta.Namespace == inNamespace && known.Meta.Name == pod && known.Meta.DeletedAt is null);
        if (isKnown && snapshot.Machines.FirstOrDefault(view => view.Power == Power.On && Machines.KindOf(view.Name) == MachineKind.ControlPlane) is { } place)
            list.Add(DiagramOperations.Requests, "Delete the pod", $"kubectl delete pod {pod}: what the pod belongs to puts another one in its place.", $"on {place.Name}: kubectl delete pod {pod} -n {inNamespace} --wait=false");
    }
}
