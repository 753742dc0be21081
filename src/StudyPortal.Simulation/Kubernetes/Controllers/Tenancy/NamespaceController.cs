using StudyPortal.Simulation.Kubernetes.Api;
using StudyPortal.Simulation.Kubernetes.Api.Clients;
using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Controllers.Tenancy;

/// <summary>Empties a namespace that is to go, and lets it go when it is empty (<c>pkg/controller/namespace/deletion</c>).</summary>
internal sealed class NamespaceController : Controller
{
    // Events and what nobody follows here go with a deletion by list in the real one; the kinds below are all that is followed.
    private static readonly ResourceKind[] _content =
    [
        ResourceKind.Deployments, ResourceKind.DaemonSets, ResourceKind.ReplicaSets, ResourceKind.Pods, ResourceKind.Services, ResourceKind.EndpointSlices, ResourceKind.Endpoints,
        ResourceKind.ConfigMaps, ResourceKind.Secrets, ResourceKind.ServiceAccounts,
    ];

    private static readonly TimeSpan _again = TimeSpan.FromSeconds(5);

    public override string Name => "namespace-controller";

    public override void OnChange(InformerChange change, ControllerContext context)
    {
        if (change.After is Namespace { Meta.DeletedAt: not null } going)
            context.Enqueue(going.Name);
        else if (change.After is null && change.Before is { Namespace.Length: > 0 } gone && context.Find<Namespace>(ResourceKind.Namespaces, gone.Namespace) is { Meta.DeletedAt: not null })
            context.Enqueue(gone.Namespace);
    }

    public override void Sync(string key, ControllerContext context)
    {
        if (context.Find<Namespace>(ResourceKind.Namespaces, key) is not { Meta.DeletedAt: not null } going)
            return;
        var isEmpty = true;
        foreach (var kind in _content)
        {
            foreach (var stored in context.All<ApiObject>(kind, key))
            {
                isEmpty = false;
                if (stored.Meta.DeletedAt is null)
                    context.Write(new DeleteObject(kind, key, stored.Name) { Uid = stored.Meta.Uid });
            }
        }

        if (!isEmpty)
            context.EnqueueAfter(key, _again);
        else if (!going.Finalizers.IsEmpty)
            context.Write(new UpdateObject(going with { Finalizers = [] }, ObjectPart.Finalizers));
    }
}
