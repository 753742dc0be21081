namespace StudyPortal.Simulation.Kubernetes.Objects;

/// <summary>Keeps pods that do not tolerate it away from a node.</summary>
public sealed record Taint(string Key, string Value, TaintEffect Effect)
{
    /// <summary>Since when, for the effect NoExecute.</summary>
    public DateTimeOffset? AddedAt { get; init; }

    /// <summary>As kubectl writes it: <c>key=value:NoSchedule</c>, without the value where it is empty.</summary>
    public override string ToString() => Value.Length == 0 ? $"{Key}:{Effect}" : $"{Key}={Value}:{Effect}";
}
