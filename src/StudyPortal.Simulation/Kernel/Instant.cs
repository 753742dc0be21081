using System.Globalization;

namespace StudyPortal.Simulation.Kernel;

/// <summary>A moment of simulated time, in whole microseconds since the simulation began. A moment before the beginning is a bug.</summary>
public readonly record struct Instant : IComparable<Instant>
{
    private const long MicrosecondsPerSecond = 1_000_000;

    /// <summary>The moment so many microseconds after the beginning.</summary>
    public Instant(long microseconds)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(microseconds);
        Microseconds = microseconds;
    }

    /// <summary>The beginning of the simulation.</summary>
    public static Instant Zero => default;

    /// <summary>Microseconds since the beginning, not negative.</summary>
    public long Microseconds { get; }

    /// <summary>The moment so much later; what is finer than a microsecond is cut off the duration.</summary>
    public static Instant operator +(Instant instant, TimeSpan duration) => new(checked(instant.Microseconds + Whole(duration)));

    /// <summary>The moment so much earlier.</summary>
    public static Instant operator -(Instant instant, TimeSpan duration) => new(checked(instant.Microseconds - Whole(duration)));

    /// <summary>The time from one moment to another, negative where <paramref name="later"/> is the earlier one.</summary>
    public static TimeSpan operator -(Instant later, Instant earlier) =>
        new(checked((later.Microseconds - earlier.Microseconds) * TimeSpan.TicksPerMicrosecond));

    /// <summary>Whether one moment lies before another.</summary>
    public static bool operator <(Instant left, Instant right) => left.Microseconds < right.Microseconds;

    /// <summary>Whether one moment lies after another.</summary>
    public static bool operator >(Instant left, Instant right) => left.Microseconds > right.Microseconds;

    /// <summary>Whether one moment does not lie after another.</summary>
    public static bool operator <=(Instant left, Instant right) => left.Microseconds <= right.Microseconds;

    /// <summary>Whether one moment does not lie before another.</summary>
    public static bool operator >=(Instant left, Instant right) => left.Microseconds >= right.Microseconds;

    /// <inheritdoc/>
    public int CompareTo(Instant other) => Microseconds.CompareTo(other.Microseconds);

    /// <summary>Seconds with all six decimals, alike in every culture: <c>1.500000s</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Microseconds / MicrosecondsPerSecond}.{Microseconds % MicrosecondsPerSecond:000000}s");

    private static long Whole(TimeSpan duration) => duration.Ticks / TimeSpan.TicksPerMicrosecond;
}
