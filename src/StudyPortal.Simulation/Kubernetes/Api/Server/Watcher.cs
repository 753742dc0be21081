using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Kubernetes.Api.Server;

/// <summary>An open stream of a client.</summary>
/// <param name="Call">Where it goes.</param>
/// <param name="Asked">What the client follows.</param>
internal sealed record Watcher(CallId Call, WatchObjects Asked)
{
    /// <summary>The revision after which events are sent.</summary>
    public long From => Asked.ResourceVersion;

    /// <summary>Whether every object of the kind is followed, so that all such streams carry the same.</summary>
    public bool IsWhole { get; } = Asked.Namespace.Length == 0 && Asked.Labels.Requirements.IsEmpty && Asked.Fields.Requirements.IsEmpty;

    /// <summary>Whether an object is among those that are followed.</summary>
    public bool Means(ApiObject item) =>
        IsWhole || ((Asked.Namespace.Length == 0 || item.Namespace == Asked.Namespace) && Asked.Labels.Matches(item.Meta.Labels) && Asked.Fields.Matches(item));
}
