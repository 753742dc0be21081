using StudyPortal.Simulation.Kubernetes.Api.Clients;
using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Controllers.Networking;

/// <summary>Which Services a change of a pod is of importance to.</summary>
internal static class ServicesOf
{
    /// <summary>The keys of the Services that select it now or did before; none where nothing changed that they show.</summary>
    public static IEnumerable<string> Pod(InformerChange change, ControllerContext context)
    {
        if (change is { Before: Pod before, After: Pod after } && IsSame(before, after))
            yield break;
        foreach (var service in context.All<Service>(ResourceKind.Services, change.Object.Namespace))
        {
            if (!service.Spec.Selector.IsEmpty && (Selects(service, change.Before) || Selects(service, change.After)))
                yield return Informer.KeyOf(service);
        }
    }

    private static bool Selects(Service service, ApiObject? pod) => pod is not null && LabelSelector.Of(service.Spec.Selector).Matches(pod.Meta.Labels);

    private static bool IsSame(Pod before, Pod after) =>
        before.Status.PodIp == after.Status.PodIp && before.Status.Phase == after.Status.Phase && Pods.IsReady(before) == Pods.IsReady(after)
        && before.Meta.DeletedAt == after.Meta.DeletedAt && before.Spec.NodeName == after.Spec.NodeName && before.Meta.Labels.SequenceEqual(after.Meta.Labels);
}
