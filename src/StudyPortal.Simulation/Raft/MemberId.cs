using System.Globalization;

namespace StudyPortal.Simulation.Raft;

/// <summary>The number by which members know each other; zero stands for no member. It prints as etcd prints it, in hexadecimal.</summary>
public readonly record struct MemberId(ulong Value) : IComparable<MemberId>
{
    /// <summary>No member: no leader known, no vote cast.</summary>
    public static MemberId None => default;

    /// <summary>Whether one number is smaller.</summary>
    public static bool operator <(MemberId left, MemberId right) => left.Value < right.Value;

    /// <summary>Whether one number is greater.</summary>
    public static bool operator >(MemberId left, MemberId right) => left.Value > right.Value;

    /// <summary>Whether one number is not greater.</summary>
    public static bool operator <=(MemberId left, MemberId right) => left.Value <= right.Value;

    /// <summary>Whether one number is not smaller.</summary>
    public static bool operator >=(MemberId left, MemberId right) => left.Value >= right.Value;

    /// <inheritdoc/>
    public int CompareTo(MemberId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("x", CultureInfo.InvariantCulture);
}
