using System.Runtime.InteropServices;

namespace StudyPortal.Simulation.Kubernetes.Api;

/// <summary>What one field must be like.</summary>
/// <param name="Field">The path: <c>spec.nodeName</c>.</param>
/// <param name="Value">The value.</param>
/// <param name="IsUnequal">Whether it must not have the value.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct FieldRequirement(string Field, string Value, bool IsUnequal = false)
{
    /// <inheritdoc/>
    public override string ToString() => Field + (IsUnequal ? "!=" : "=") + Value;
}
