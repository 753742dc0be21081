using StudyPortal.Simulation.Kubernetes.Api;
using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Shell.Commands.Kubectl;

/// <summary><c>kubectl cluster-info</c>.</summary>
internal sealed class ClusterInfoVerb() : KubectlVerb("cluster-info", "print where the API server is", "")
{
    private const string Hint = "\nTo further debug and diagnose cluster problems, use 'kubectl cluster-info dump'.";

    public override int Run(KubectlRun run)
    {
        if (!run.Connect())
            return 1;

        var reply = run.Ask(new ListObjects(ResourceKind.Services, "kube-system"));
        if (reply is not Answered { Response: ListResponse list })
        {
            run.Context.Print(Hint);
            return run.Fail(run.Failure(reply));
        }

        run.Context.Print($"Kubernetes control plane is running at {run.Kubeconfig.Server}");
        if (list.Items.Any(service => service.Name == "kube-dns"))
            run.Context.Print($"CoreDNS is running at {run.Kubeconfig.Server}/api/v1/namespaces/kube-system/services/kube-dns:dns/proxy");
        run.Context.Print(Hint);
        return 0;
    }
}
