using System.Globalization;
using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Shell.Text;

namespace StudyPortal.Simulation.Shell.Commands.Kubectl.Printing;

/// <summary><c>kubectl describe pod</c> (pkg/describe: describePod).</summary>
internal static class PodDescription
{
    public static string Write(Pod pod, string nodeAddress, IReadOnlyList<Event> events, DateTimeOffset now)
    {
        var (spec, status) = (pod.Spec, pod.Status);
        var description = new Description()
            .Field("Name", pod.Name)
            .Field("Namespace", pod.Namespace)
            .Field("Priority", (spec.Priority ?? 0).ToString(CultureInfo.InvariantCulture));
        if (spec.PriorityClassName.Length > 0)
            description.Field("Priority Class Name", spec.PriorityClassName);
        if (spec.ServiceAccountName.Length > 0)
            description.Field("Service Account", spec.ServiceAccountName);
        description.Field("Node", spec.NodeName.Length == 0 ? "<none>" : $"{spec.NodeName}/{nodeAddress}");
        if (status.StartedAt is { } started)
            description.Field("Start Time", Description.Time(started));
        description.Map("Labels", pod.Meta.Labels).Map("Annotations", pod.Meta.Annotations, ": ").Field("Status", StatusOf(pod, now));
        if (status.Reason.Length > 0)
            description.Field("Reason", status.Reason);
        if (status.Message.Length > 0)
            description.Field("Message", status.Message);
        if (spec.SeccompProfile.Length > 0)
            description.Field("SeccompProfile", spec.SeccompProfile);
        description.Field("IP", status.PodIp);
        if (status.PodIp.Length > 0)
            description.Line(0, "IPs:").Field("IP", status.PodIp, 1);
        else
            description.Field("IPs", "<none>");
        if (pod.Meta.Controller is { } owner)
            description.Field("Controlled By", $"{owner.Kind}/{owner.Name}");
        Body(description, pod);
        EventLines.Add(description, events, now);
        return description.ToString();
    }

    private static string StatusOf(Pod pod, DateTimeOffset now) =>
        pod.Meta.DeletedAt is { } deleted ? $"Terminating (lasts {AgeText.Of(now - deleted)})" : pod.Status.Phase.ToString();

    private static void Body(Description description, Pod pod)
    {
        description.Line(0, "Containers:");
        foreach (var container in pod.Spec.Containers)
            ContainerDescription.Add(description, container, pod.Status.ContainerStatuses.FirstOrDefault(status => status.Name == container.Name), 1);
        if (!pod.Status.Conditions.IsEmpty)
        {
            description.Line(0, "Conditions:").Line(1, "Type\tStatus");
            foreach (var condition in pod.Status.Conditions)
                description.Line(1, $"{condition.Type} \t{condition.Status} ");
        }

        VolumeDescription.Add(description, pod.Spec.Volumes);
        description
            .Field("QoS Class", QualityOfService.ClassOf(pod.Spec))
            .Map("Node-Selectors", pod.Spec.NodeSelector)
            .List("Tolerations", [.. pod.Spec.Tolerations.Select(TextOf)]);
    }

    private static string TextOf(Toleration toleration)
    {
        var text = toleration.Key;
        if (toleration.Value is { Length: > 0 } value)
            text += "=" + value;
        if (toleration.Effect is { } effect)
            text += ":" + effect;
        if (toleration.Value is null)
            text += text.Length > 0 ? " op=Exists" : "op=Exists";
        return toleration.Seconds is { } seconds ? string.Create(CultureInfo.InvariantCulture, $"{text} for {seconds}s") : text;
    }
}
