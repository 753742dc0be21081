using StudyPortal.Simulation.Etcd;
using StudyPortal.Simulation.Kubernetes.Api.Server;
using StudyPortal.Simulation.Kubernetes.Controllers;
using StudyPortal.Simulation.Kubernetes.LoadBalancing;
using StudyPortal.Simulation.Kubernetes.Nodes;
using StudyPortal.Simulation.Kubernetes.Scheduling;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.World;

/// <summary>Which program a command starts: the programs of Kubernetes and etcd by their names, anything else as a container that just runs.</summary>
internal static class Programs
{
    public static Process Start(ProcessStart start, ContainerSpec? container)
    {
        var program = start.Command.IsDefaultOrEmpty ? "" : FileTree.NameOf(start.Command[0]);
        return program switch
        {
            "etcd" => new EtcdMember(start.Command),
            "kube-apiserver" => new ApiServer(start.Command),
            "kubelet" => new Kubelet(start),
            "kube-controller-manager" => new ControllerManager(start),
            "kube-scheduler" => new Scheduler(start),
            "kube-proxy" => new KubeProxyProcess(start),
            "haproxy" => new LoadBalancer(start.Command),
            "keepalived" => new Keepalived(start.Command),
            _ => new AppContainer(start, container ?? ServiceOf(program)),
        };
    }

    /// <summary>A unit whose program does nothing that can be seen: containerd.</summary>
    private static ContainerSpec ServiceOf(string program) =>
        new() { Name = program, Image = program, Command = [program], PodName = "", PodNamespace = "", PodUid = "", PodId = "" };
}
