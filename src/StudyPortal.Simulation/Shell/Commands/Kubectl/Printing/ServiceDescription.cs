using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Shell.Commands.Kubectl.Printing;

/// <summary><c>kubectl describe service</c> (pkg/describe: describeService).</summary>
internal static class ServiceDescription
{
    private const string None = "<none>";

    public static string Write(Service service, IReadOnlyList<EndpointSlice> slices, IReadOnlyList<Event> events, DateTimeOffset now)
    {
        var spec = service.Spec;
        var description = new Description()
            .Field("Name", service.Name)
            .Field("Namespace", service.Namespace)
            .Map("Labels", service.Meta.Labels)
            .Map("Annotations", service.Meta.Annotations, ": ")
            .Field("Selector", ResourceColumns.Labels(spec.Selector))
            .Field("Type", spec.Type)
            .Field("IP Family Policy", "SingleStack")
            .Field("IP Families", "IPv4")
            .Field("IP", spec.ClusterIp)
            .Field("IPs", spec.ClusterIp);
        foreach (var port in spec.Ports)
        {
            description
                .Line(0, $"Port:\t{(port.Name.Length == 0 ? "<unset>" : port.Name)}\t{port.Port}/{port.Protocol}")
                .Line(0, $"TargetPort:\t{port.TargetPort}/{port.Protocol}");
            if (port.NodePort != 0)
                description.Line(0, $"NodePort:\t{(port.Name.Length == 0 ? "<unset>" : port.Name)}\t{port.NodePort}/{port.Protocol}");
            description.Field("Endpoints", EndpointsOf(slices, port));
        }

        description.Field("Session Affinity", "None").Field("Internal Traffic Policy", "Cluster");
        EventLines.Add(description, events, now);
        return description.ToString();
    }

    private static string EndpointsOf(IReadOnlyList<EndpointSlice> slices, ServicePort port)
    {
        var texts = slices
            .SelectMany(slice => slice.Ports.Where(candidate => candidate.Name == port.Name)
                .SelectMany(candidate => slice.Endpoints.Where(endpoint => endpoint.Ready).Select(endpoint => $"{endpoint.Addresses[0]}:{candidate.Port}")))
            .ToList();
        return texts.Count switch { 0 => "", <= 3 => string.Join(',', texts), _ => $"{string.Join(',', texts.Take(3))} + {texts.Count - 3} more..." };
    }
}
