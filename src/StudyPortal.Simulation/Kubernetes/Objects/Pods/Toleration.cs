namespace StudyPortal.Simulation.Kubernetes.Objects;

/// <summary>Taints that a pod bears.</summary>
/// <param name="Key">The key of the taint, empty for every key.</param>
/// <param name="Value">The value that must be equal, or null where any will do (operator Exists).</param>
/// <param name="Effect">The effect, or null for each.</param>
/// <param name="Seconds">How long it bears a NoExecute taint, or null for ever.</param>
public sealed record Toleration(string Key, string? Value = null, TaintEffect? Effect = null, long? Seconds = null)
{
    /// <summary>Whether it bears this taint.</summary>
    public bool Tolerates(Taint taint) =>
        (Effect is null || Effect == taint.Effect) && (Key.Length == 0 || Key == taint.Key) && (Value is null || Value == taint.Value);
}
