using System.Globalization;

namespace StudyPortal.Simulation.Etcd;

/// <summary>The number by which members know that they belong together. It prints as etcd prints it, in hexadecimal.</summary>
public readonly record struct ClusterId(ulong Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString("x", CultureInfo.InvariantCulture);
}
