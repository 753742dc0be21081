using StudyPortal.Simulation.Kubernetes.Kubeadm;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Shell.Commands;

/// <summary><c>kubeadm</c>, on every machine that is or may become a node.</summary>
internal sealed class KubeadmTool() : ShellCommand("kubeadm", "set up, join, renew and reset nodes: kubeadm certs check-expiration, kubeadm token create --print-join-command")
{
    public override bool IsOn(Machine machine) => machine.Units.ContainsKey("kubelet");

    public override int Run(ShellContext context)
    {
        using var host = new ShellKubeadmHost(context);
        return KubeadmCommand.Run(host, context.Arguments);
    }
}
