using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Shell.Commands.Kubectl.Printing;

/// <summary><c>kubectl describe deployment</c> and <c>service</c> (pkg/describe).</summary>
internal static class DeploymentDescription
{
    private const string None = "<none>";

    public static string Write(Deployment deployment, IReadOnlyList<ReplicaSet> replicaSets, IReadOnlyList<Event> events, DateTimeOffset now)
    {
        var (spec, status) = (deployment.Spec, deployment.Status);
        var description = new Description()
            .Field("Name", deployment.Name)
            .Field("Namespace", deployment.Namespace)
            .Field("CreationTimestamp", Description.Time(deployment.Meta.CreatedAt))
            .Map("Labels", deployment.Meta.Labels)
            .Map("Annotations", deployment.Meta.Annotations, ": ")
            .Field("Selector", spec.Selector.Requirements.IsEmpty ? None : spec.Selector.ToString())
            .Field(
                "Replicas",
                $"{spec.Replicas} desired | {status.UpdatedReplicas} updated | {status.Replicas} total | {status.AvailableReplicas} available | {status.UnavailableReplicas} unavailable")
            .Field("StrategyType", spec.Recreate ? "Recreate" : "RollingUpdate")
            .Field("MinReadySeconds", $"{spec.MinReadySeconds}");
        if (!spec.Recreate)
            description.Field("RollingUpdateStrategy", $"{spec.MaxUnavailable} max unavailable, {spec.MaxSurge} max surge");
        Template(description, spec.Template);
        if (!status.Conditions.IsEmpty)
        {
            description.Line(0, "Conditions:").Line(1, "Type\tStatus\tReason").Line(1, "----\t------\t------");
            foreach (var condition in status.Conditions)
                description.Line(1, $"{condition.Type} \t{condition.Status}\t{condition.Reason}");
        }

        var current = replicaSets.OrderByDescending(RevisionOf).FirstOrDefault();
        var old = replicaSets.Where(set => set != current && set.Status.Replicas > 0).ToList();
        description
            .Field("OldReplicaSets", old.Count == 0 ? None : string.Join(", ", old.Select(TextOf)))
            .Field("NewReplicaSet", current is null ? None : TextOf(current));
        EventLines.Add(description, events, now);
        return description.ToString();
    }

    private static long RevisionOf(ReplicaSet set) =>
        long.TryParse(set.Meta.Annotations.GetValueOrDefault("deployment.kubernetes.io/revision", "0"), System.Globalization.CultureInfo.InvariantCulture, out var revision) ? revision : 0;

    private static string TextOf(ReplicaSet set) => $"{set.Name} ({set.Status.Replicas}/{set.Spec.Replicas} replicas created)";

    private static void Template(Description description, PodTemplate template)
    {
        description.Line(0, "Pod Template:").Map("Labels", template.Labels, "=", 1).Line(1, "Containers:");
        foreach (var container in template.Spec.Containers)
            ContainerDescription.Add(description, container, status: null, 1, beforeName: " ");
        if (template.Spec.Volumes.IsEmpty)
            description.Line(1, "Volumes:\t<none>");
        else
            description.Line(1, "Volumes:\t" + string.Join(", ", template.Spec.Volumes.Select(volume => volume.Name)));
        description.Map("Node-Selectors", template.Spec.NodeSelector, "=", 1).Field("Tolerations", template.Spec.Tolerations.IsEmpty ? None : $"{template.Spec.Tolerations.Length}", 1);
    }
}
