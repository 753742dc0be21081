using StudyPortal.Simulation.Kubernetes.Api;
using StudyPortal.Simulation.Kubernetes.Api.Clients;
using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Controllers.Tenancy;

/// <summary>Keeps a ServiceAccount <c>default</c> in each namespace (<c>pkg/controller/serviceaccount/serviceaccounts_controller.go</c>).</summary>
internal sealed class ServiceAccountController : Controller
{
    private const string Default = "default";

    public override string Name => "serviceaccount-controller";

    public override void OnChange(InformerChange change, ControllerContext context)
    {
        if (change.After is Namespace active)
            context.Enqueue(active.Name);
        else if (change is { After: null, Before: ServiceAccount { Name: Default } gone })
            context.Enqueue(gone.Namespace);
    }

    public override void Sync(string key, ControllerContext context)
    {
        if (context.Find<Namespace>(ResourceKind.Namespaces, key) is { Meta.DeletedAt: null } && context.Find<ServiceAccount>(ResourceKind.ServiceAccounts, key, Default) is null)
            context.Write(new CreateObject(new ServiceAccount(new ObjectMeta(Default, key))));
    }
}
