using System.Collections.Immutable;
using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Api;

/// <summary>Picks objects by their fields; one without requirements picks every object.</summary>
/// <param name="Requirements">All must hold.</param>
public sealed record FieldSelector(ImmutableArray<FieldRequirement> Requirements)
{
    /// <summary>Picks every object.</summary>
    public static FieldSelector Everything { get; } = new(ImmutableArray<FieldRequirement>.Empty);

    /// <summary>The field has this value.</summary>
    public static FieldSelector Equal(string field, string value) => new([new FieldRequirement(field, value)]);

    /// <summary>Reads <c>spec.nodeName=worker1,status.phase!=Running</c>. False where a part has no <c>=</c>.</summary>
    public static bool TryParse(string text, out FieldSelector selector)
    {
        var requirements = ImmutableArray.CreateBuilder<FieldRequirement>();
        selector = Everything;
        foreach (var part in text.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            var at = part.IndexOf('=', StringComparison.Ordinal);
            if (at <= 0)
                return false;
            var isUnequal = part[at - 1] == '!';
            requirements.Add(new FieldRequirement(part[..(isUnequal ? at - 1 : at)], part[(at + 1)..].TrimStart('='), isUnequal));
        }

        selector = new FieldSelector(requirements.ToImmutable());
        return true;
    }

    /// <summary>Whether an object meets every requirement; a field that the kind does not have meets none.</summary>
    public bool Matches(ApiObject candidate)
    {
        foreach (var requirement in Requirements)
        {
            if (ValueOf(candidate, requirement.Field) is not { } value || value == requirement.Value == requirement.IsUnequal)
                return false;
        }

        return true;
    }

    /// <summary>The first field that objects of this kind cannot be picked by, or null.</summary>
    public string? Unsupported(ResourceKind kind)
    {
        foreach (var requirement in Requirements)
        {
            if (!IsSupported(kind, requirement.Field))
                return requirement.Field;
        }

        return null;
    }

    /// <summary>As <c>--field-selector</c> takes it.</summary>
    public override string ToString() => string.Join(',', Requirements);

    private static bool IsSupported(ResourceKind kind, string field) => field switch
    {
        "metadata.name" => true,
        "metadata.namespace" => kind.Namespaced,
        "spec.nodeName" or "status.phase" or "spec.schedulerName" or "spec.restartPolicy" or "status.podIP" => kind == ResourceKind.Pods,
        "spec.unschedulable" => kind == ResourceKind.Nodes,
        "involvedObject.kind" or "involvedObject.namespace" or "involvedObject.name" or "involvedObject.uid" or "reason" or "source" => kind == ResourceKind.Events,
        "type" => kind == ResourceKind.Events || kind == ResourceKind.Secrets,
        _ => false,
    };

    private static string? ValueOf(ApiObject candidate, string field) => (candidate, field) switch
    {
        (_, "metadata.name") => candidate.Name,
        (_, "metadata.namespace") => candidate.Namespace,
        (Pod pod, "spec.nodeName") => pod.Spec.NodeName,
        (Pod pod, "status.phase") => pod.Status.Phase.ToString(),
        (Pod pod, "spec.schedulerName") => pod.Spec.SchedulerName,
        (Pod pod, "spec.restartPolicy") => pod.Spec.RestartPolicy.ToString(),
        (Pod pod, "status.podIP") => pod.Status.PodIp,
        (Node node, "spec.unschedulable") => node.Spec.Unschedulable ? "true" : "false",
        (Event happened, _) => ValueOf(happened, field),
        (Secret secret, "type") => secret.Type,
        _ => null,
    };

    private static string? ValueOf(Event happened, string field) => field switch
    {
        "involvedObject.kind" => happened.InvolvedObject.Kind,
        "involvedObject.namespace" => happened.InvolvedObject.Namespace,
        "involvedObject.name" => happened.InvolvedObject.Name,
        "involvedObject.uid" => happened.InvolvedObject.Uid,
        "reason" => happened.Reason,
        "source" => happened.SourceComponent,
        "type" => happened.Type,
        _ => null,
    };
}
