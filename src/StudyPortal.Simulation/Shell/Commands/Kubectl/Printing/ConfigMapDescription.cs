using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Shell.Commands.Kubectl.Printing;

/// <summary><c>kubectl describe configmap</c> (pkg/describe: describeConfigMap).</summary>
internal static class ConfigMapDescription
{
    public static string Write(ConfigMap map, IReadOnlyList<Event> events, DateTimeOffset now)
    {
        var description = new Description()
            .Field("Name", map.Name)
            .Field("Namespace", map.Namespace)
            .Map("Labels", map.Meta.Labels)
            .Map("Annotations", map.Meta.Annotations, ": ")
            .Line(0, "").Line(0, "Data").Line(0, "====");
        foreach (var (key, value) in map.Data)
            description.Line(0, key + ":").Line(0, "----").Line(0, value).Line(0, "");
        description.Line(0, "").Line(0, "BinaryData").Line(0, "====").Line(0, "");
        EventLines.Add(description, events, now);
        return description.ToString();
    }
}
