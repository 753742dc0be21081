using System.Globalization;

namespace StudyPortal.Simulation.Kubernetes.Objects;

/// <summary>A number or a text: a port by number or by name, a bound of a rollout as <c>1</c> or <c>25%</c>.</summary>
/// <param name="Number">The number; counts only where <paramref name="Text"/> is null.</param>
/// <param name="Text">The text, or null for a number.</param>
public readonly record struct IntOrString(int Number, string? Text)
{
    /// <summary>A number.</summary>
    public IntOrString(int number)
        : this(number, Text: null)
    {
    }

    /// <summary>A text.</summary>
    public IntOrString(string text)
        : this(0, text)
    {
    }

    /// <summary>As manifests write it.</summary>
    public override string ToString() => Text ?? Number.ToString(CultureInfo.InvariantCulture);
}
