using System.Globalization;

namespace StudyPortal.Simulation.Machines;

/// <summary>The number of a process, given once in the life of a cluster. Zero stands for no process.</summary>
public readonly record struct ProcessId(int Value)
{
    /// <summary>No process.</summary>
    public static ProcessId None => default;

    /// <inheritdoc/>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
