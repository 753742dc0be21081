using StudyPortal.Simulation.Kubernetes.Api;
using StudyPortal.Simulation.Kubernetes.Api.Clients;
using StudyPortal.Simulation.Kubernetes.Kubeadm;
using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Controllers.Tenancy;

/// <summary>Signs <c>cluster-info</c> with the bootstrap tokens that are there and may sign (<c>pkg/controller/bootstrap/bootstrapsigner.go</c>); it is off unless <c>--controllers</c> names it.</summary>
internal sealed class BootstrapSigner : Controller
{
    private static readonly string _key = ClusterInfo.Namespace + "/" + ClusterInfo.Name;

    public override string Name => "bootstrap-signer";

    public override void OnChange(InformerChange change, ControllerContext context)
    {
        if (change.Object is ConfigMap { Namespace: ClusterInfo.Namespace, Name: ClusterInfo.Name } or Secret { Type: BootstrapTokenSecret.Type, Namespace: "kube-system" }
            && context.Flags.Names("bootstrapsigner"))
            context.Enqueue(_key);
    }

    public override void Sync(string key, ControllerContext context)
    {
        if (context.Find<ConfigMap>(ResourceKind.ConfigMaps, key) is not { } info)
            return;
        var tokens = context.All<Secret>(ResourceKind.Secrets, "kube-system").Select(BootstrapTokenSecret.Read).OfType<BootstrapTokenSecret>();
        var signed = ClusterInfo.Signed(info, tokens, context.Clock);
        if (!signed.Data.SequenceEqual(info.Data))
            context.Write(new UpdateObject(signed));
    }
}
