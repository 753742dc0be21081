using System.Collections.Immutable;
using StudyPortal.Simulation.Kubernetes.Api;
using StudyPortal.Simulation.Kubernetes.Api.Clients;
using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Controllers.Networking;

/// <summary>Keeps the Endpoints, deprecated since 1.33 and still written (<c>pkg/controller/endpoint</c>).</summary>
internal sealed class EndpointsController : Controller
{
    public override string Name => "endpoint-controller";

    public override void OnChange(InformerChange change, ControllerContext context)
    {
        if (change.Object is Service service)
        {
            context.Enqueue(Informer.KeyOf(service));
            return;
        }

        if (change.Object is not Pod)
            return;
        foreach (var key in ServicesOf.Pod(change, context))
            context.Enqueue(key);
    }

    public override void Sync(string key, ControllerContext context)
    {
        var stored = context.Find<Endpoints>(ResourceKind.Endpoints, key);
        if (context.Find<Service>(ResourceKind.Services, key) is not { } service)
        {
            if (stored is not null)
                context.Write(new DeleteObject(ResourceKind.Endpoints, stored.Namespace, stored.Name) { Uid = stored.Meta.Uid });
            return;
        }

        if (service.Spec.Selector.IsEmpty)
            return;
        var pods = context.All<Pod>(ResourceKind.Pods, service.Namespace).ToList();
        var all = SliceEndpoints.Of(service, pods).Where(endpoint => !endpoint.Terminating).OrderBy(endpoint => endpoint.Addresses[0], StringComparer.Ordinal).ToImmutableArray();
        var wanted = new Endpoints(stored?.Meta ?? new ObjectMeta(service.Name, service.Namespace) { Labels = service.Meta.Labels })
        {
            Ready = [.. all.Where(endpoint => endpoint.Ready)],
            NotReady = [.. all.Where(endpoint => !endpoint.Ready)],
            Ports = SliceEndpoints.PortsOf(service, pods),
        };
        if (stored is null)
            context.Write(new CreateObject(wanted));
        else if (!SliceEndpoints.AreEqual(stored.Ready, wanted.Ready) || !SliceEndpoints.AreEqual(stored.NotReady, wanted.NotReady) || !stored.Ports.SequenceEqual(wanted.Ports))
            context.Write(new UpdateObject(wanted));
    }
}
