using StudyPortal.Simulation.Kubernetes.Api;
using StudyPortal.Simulation.Kubernetes.Api.Clients;
using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Controllers.Tenancy;

/// <summary>Keeps the cluster's authority in each namespace, for pods that call the API (<c>pkg/controller/certificates/rootcacertpublisher</c>).</summary>
internal sealed class RootCertificatePublisher : Controller
{
    private const string MapName = "kube-root-ca.crt";
    private const string DataKey = "ca.crt";

    public override string Name => "root-ca-cert-publisher";

    public override void OnChange(InformerChange change, ControllerContext context)
    {
        if (change.After is Namespace active)
            context.Enqueue(active.Name);
        else if (change.Object is ConfigMap { Name: MapName } map)
            context.Enqueue(map.Namespace);
    }

    public override void Sync(string key, ControllerContext context)
    {
        if (context.Find<Namespace>(ResourceKind.Namespaces, key) is not { Meta.DeletedAt: null } || context.TextOf(context.Flags.Text("root-ca-file")) is not { } text)
            return;
        var stored = context.Find<ConfigMap>(ResourceKind.ConfigMaps, key, MapName);
        var meta = stored?.Meta ?? new ObjectMeta(MapName, key)
        {
            Annotations = StringMap.Of(("kubernetes.io/description", "Contains a CA bundle that can be used to verify the kube-apiserver when using internal endpoints such as the internal service IP or kubernetes.default.svc. No other usage is guaranteed across distributions of Kubernetes clusters.")),
        };
        var wanted = new ConfigMap(meta) { Data = StringMap.Of((DataKey, text)) };
        if (stored is null)
            context.Write(new CreateObject(wanted));
        else if (stored.Data.GetValueOrDefault(DataKey) != text)
            context.Write(new UpdateObject(wanted));
    }
}
