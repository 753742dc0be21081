using System.Collections.Immutable;
using System.Globalization;
using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Shell.Text;

namespace StudyPortal.Simulation.Shell.Commands.Kubectl.Printing;

/// <summary>Headers and cells of each kind.</summary>
internal static class ResourceColumns
{
    private const string None = "<none>";

    private static readonly string[] _workloadWide = ["CONTAINERS", "IMAGES", "SELECTOR"];

    public static IEnumerable<string> Headers(ResourceKind kind, bool isWide) => kind.Kind switch
    {
        "Node" => Columns("NAME STATUS ROLES AGE VERSION", isWide, "INTERNAL-IP", "EXTERNAL-IP", "OS-IMAGE", "KERNEL-VERSION", "CONTAINER-RUNTIME"),
        "Pod" => Columns("NAME READY STATUS RESTARTS AGE", isWide, "IP", "NODE", "NOMINATED NODE", "READINESS GATES"),
        "Namespace" => Columns("NAME STATUS AGE", isWide),
        "Deployment" => Columns("NAME READY UP-TO-DATE AVAILABLE AGE", isWide, _workloadWide),
        "ReplicaSet" => Columns("NAME DESIRED CURRENT READY AGE", isWide, _workloadWide),
        "DaemonSet" => ["NAME", "DESIRED", "CURRENT", "READY", "UP-TO-DATE", "AVAILABLE", "NODE SELECTOR", "AGE", .. isWide ? _workloadWide : []],
        "Service" => Columns("NAME TYPE CLUSTER-IP EXTERNAL-IP PORT(S) AGE", isWide, "SELECTOR"),
        "EndpointSlice" => Columns("NAME ADDRESSTYPE PORTS ENDPOINTS AGE", isWide),
        "Endpoints" => Columns("NAME ENDPOINTS AGE", isWide),
        "Lease" => Columns("NAME HOLDER AGE", isWide),
        "ConfigMap" => Columns("NAME DATA AGE", isWide),
        "Secret" => Columns("NAME TYPE DATA AGE", isWide),
        "ServiceAccount" => Columns("NAME SECRETS AGE", isWide),
        "ComponentStatus" => Columns("NAME STATUS MESSAGE ERROR", isWide),
        "Event" => isWide
            ? ["LAST SEEN", "TYPE", "REASON", "OBJECT", "SUBOBJECT", "SOURCE", "MESSAGE", "FIRST SEEN", "COUNT", "NAME"]
            : ["LAST SEEN", "TYPE", "REASON", "OBJECT", "MESSAGE"],
        _ => Columns("NAME AGE", isWide),
    };

    /// <summary>The cells behind the name; of events, all cells but the first, which stands in its place.</summary>
    public static IEnumerable<string> Cells(ApiObject subject, bool isWide, DateTimeOffset now)
    {
        var age = AgeText.Since(subject.Meta.CreatedAt, now);
        return subject switch
        {
            Node node => NodeCells.Of(node, age, isWide),
            Pod pod => PodCells.Of(pod, age, now, isWide),
            Namespace space => [space.Phase.ToString(), age],
            Deployment { Spec: var spec, Status: var status } =>
                [$"{status.ReadyReplicas}/{spec.Replicas}", Number(status.UpdatedReplicas), Number(status.AvailableReplicas), age, .. Workload(spec.Template, spec.Selector, isWide)],
            ReplicaSet { Spec: var spec, Status: var status } =>
                [Number(spec.Replicas), Number(status.Replicas), Number(status.ReadyReplicas), age, .. Workload(spec.Template, spec.Selector, isWide)],
            DaemonSet { Spec: var spec, Status: var status } =>
            [
                Number(status.DesiredNumberScheduled), Number(status.CurrentNumberScheduled), Number(status.NumberReady), Number(status.UpdatedNumberScheduled),
                Number(status.NumberAvailable), Labels(spec.Template.Spec.NodeSelector), age, .. Workload(spec.Template, spec.Selector, isWide),
            ],
            Service service => [service.Spec.Type, service.Spec.ClusterIp, None, Ports(service.Spec.Ports), age, .. isWide ? [Labels(service.Spec.Selector)] : Array.Empty<string>()],
            EndpointSlice slice => [slice.AddressType, PortNumbers(slice), Listed([.. slice.Endpoints.SelectMany(endpoint => endpoint.Addresses)], "<unset>"), age],
            Endpoints endpoints => [EndpointTexts(endpoints), age],
            Lease lease => [lease.Spec.HolderIdentity, age],
            ConfigMap map => [Number(map.Data.Count), age],
            Secret secret => [secret.Type, Number(secret.Data.Count), age],
            ServiceAccount => ["0", age],
            ComponentStatus component => [component.Healthy ? "Healthy" : "Unhealthy", component.Message, component.Error],
            _ => [age],
        };
    }

    internal static string Labels(ImmutableSortedDictionary<string, string> labels) => labels.IsEmpty ? None : string.Join(',', labels.Select(label => $"{label.Key}={label.Value}"));

    internal static string EndpointTexts(Endpoints endpoints) => Listed(
        [.. endpoints.Ready.SelectMany(endpoint => endpoints.Ports.Select(port => string.Create(CultureInfo.InvariantCulture, $"{endpoint.Addresses[0]}:{port.Port}")))], None);

    private static IEnumerable<string> Columns(string names, bool isWide, params string[] wide) => isWide ? names.Split(' ').Concat(wide) : names.Split(' ');

    private static IEnumerable<string> Workload(PodTemplate template, LabelSelector selector, bool isWide)
    {
        if (!isWide)
            yield break;

        yield return string.Join(',', template.Spec.Containers.Select(container => container.Name));
        yield return string.Join(',', template.Spec.Containers.Select(container => container.Image));
        yield return selector.Requirements.IsEmpty ? None : selector.ToString();
    }

    private static string Ports(ImmutableArray<ServicePort> ports) => ports.IsEmpty
        ? None
        : string.Join(',', ports.Select(port => port.NodePort == 0 ? $"{port.Port}/{port.Protocol}" : $"{port.Port}:{port.NodePort}/{port.Protocol}"));

    private static string PortNumbers(EndpointSlice slice) => Listed([.. slice.Ports.Select(port => Number(port.Port))], "<unset>");

    // printers.go: formatEndpointSlicePorts and formatEndpoints show three.
    private static string Listed(ImmutableArray<string> items, string missing)
    {
        const int Most = 3;
        if (items.IsEmpty)
            return missing;

        return items.Length <= Most ? string.Join(',', items) : $"{string.Join(',', items.Take(Most))} + {items.Length - Most} more...";
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
