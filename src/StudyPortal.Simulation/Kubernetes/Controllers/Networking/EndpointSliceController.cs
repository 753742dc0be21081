using StudyPortal.Simulation.Kubernetes.Api;
using StudyPortal.Simulation.Kubernetes.Api.Clients;
using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Controllers.Networking;

/// <summary>Keeps the EndpointSlice of each Service that selects pods (<c>pkg/controller/endpointslice</c>).</summary>
internal sealed class EndpointSliceController : Controller
{
    private const string ServiceNameLabel = "kubernetes.io/service-name";
    private const string ManagedByLabel = "endpointslice.kubernetes.io/managed-by";
    private const string ManagedBy = "endpointslice-controller.k8s.io";

    public override string Name => "endpoint-slice-controller";

    public override void OnChange(InformerChange change, ControllerContext context)
    {
        switch (change.Object)
        {
            case Service service:
                context.Enqueue(Informer.KeyOf(service));
                break;
            case Pod:
                foreach (var key in ServicesOf.Pod(change, context))
                    context.Enqueue(key);
                break;
            case EndpointSlice slice when slice.Meta.Labels.GetValueOrDefault(ManagedByLabel) == ManagedBy:
                context.Enqueue(Informer.KeyOf(slice.Namespace, slice.Meta.Labels.GetValueOrDefault(ServiceNameLabel, "")));
                break;
            default:
                break;
        }
    }

    public override void Sync(string key, ControllerContext context)
    {
        if (context.Find<Service>(ResourceKind.Services, key) is not { Spec.Selector.IsEmpty: false } service)
            return;
        var pods = context.All<Pod>(ResourceKind.Pods, service.Namespace).ToList();
        var (endpoints, ports) = (SliceEndpoints.Of(service, pods), SliceEndpoints.PortsOf(service, pods));
        var slice = context.All<EndpointSlice>(ResourceKind.EndpointSlices, service.Namespace)
            .FirstOrDefault(candidate => candidate.Meta.Labels.GetValueOrDefault(ServiceNameLabel) == service.Name && candidate.Meta.Labels.GetValueOrDefault(ManagedByLabel) == ManagedBy);
        if (slice is null)
            context.Write(new CreateObject(New(service, context) with { Endpoints = endpoints, Ports = ports }));
        else if (!SliceEndpoints.AreEqual(slice.Endpoints, endpoints) || !slice.Ports.SequenceEqual(ports))
            context.Write(new UpdateObject(slice with { Endpoints = endpoints, Ports = ports }));
    }

    private static EndpointSlice New(Service service, ControllerContext context) => new(
        new ObjectMeta($"{service.Name}-{Names.Suffix(context)}", service.Namespace)
        {
            GenerateName = service.Name + "-",
            Labels = service.Meta.Labels.SetItem(ServiceNameLabel, service.Name).SetItem(ManagedByLabel, ManagedBy),
            OwnerReferences = [OwnerReference.ToController(service)],
        });
}
