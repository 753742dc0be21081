namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary><c>kubeadm join</c> (cmd/kubeadm/app/cmd/join.go, v1.35).</summary>
internal static class JoinCommand
{
    private const string WorkerDone = """

        This node has joined the cluster:
        * Certificate signing request was sent to apiserver and a response was received.
        * The Kubelet was informed of the new secure connection details.

        Run 'kubectl get nodes' on the control-plane to see this node join the cluster.

        """;

    public static int Run(KubeadmHost host, IReadOnlyList<string> arguments)
    {
        var (flags, error) = KubeadmFlags.Parse(arguments, JoinRun.KnownFlags);
        if (flags is null)
            return CommandResult.Of(host, error);
        var (run, wrong) = JoinRun.Create(host, flags);
        if (run is null)
            return CommandResult.Of(host, wrong);
        if (KubeadmPhase<JoinRun>.RunAll(JoinPhases.All, run, flags.List("skip-phases")) is { } failure)
            return CommandResult.Of(host, failure);
        foreach (var line in (run.IsControlPlane ? ControlPlaneDone(run) : WorkerDone).Split('\n'))
            host.Print(line);
        return CommandResult.Success;
    }

    private static string ControlPlaneDone(JoinRun run) => $"""

        This node has joined the cluster and a new control plane instance was created:

        * Certificate signing request was sent to apiserver and approval was received.
        * The Kubelet was informed of the new secure connection details.
        * Control plane label and taint were applied to the new node.
        * The Kubernetes control plane instances scaled up.
        {(run.Configuration.Etcd is LocalEtcd ? "* A new etcd member was added to the local/stacked etcd cluster." : "")}

        To start administering your cluster from this node, you need to run the following as a regular user:

        {"\t"}mkdir -p $HOME/.kube
        {"\t"}sudo cp -i /etc/kubernetes/admin.conf $HOME/.kube/config
        {"\t"}sudo chown $(id -u):$(id -g) $HOME/.kube/config

        Run 'kubectl get nodes' to see this node join the cluster.

        """;
}
