using System.Collections.Immutable;

namespace StudyPortal.Web.Features.Diagrams.Playing;

/// <summary>How fast simulated time goes by.</summary>
/// <param name="PerMille">Simulated time for a thousand times as much real time.</param>
/// <param name="Label">As it stands on a button: <c>×0.01</c>.</param>
/// <param name="Name">What it is good for: <c>a hundredth: an election can be followed</c>.</param>
public sealed record PlaySpeed(int PerMille, string Label, string Name)
{
    private const int Thousand = 1000;

    /// <summary>Simulated time as fast as real time.</summary>
    public static PlaySpeed Usual { get; } = new(1000, "×1", "as fast as it happens");

    /// <summary>Every speed, slowest first.</summary>
    public static ImmutableArray<PlaySpeed> All { get; } =
    [
        new(1, "×0.001", "a thousandth: messages can be watched"),
        new(10, "×0.01", "a hundredth: an election can be followed"),
        new(100, "×0.1", "a tenth: heartbeats can be told apart"),
        Usual,
        new(10_000, "×10", "ten times: a node is missed in four seconds"),
        new(60_000, "×60", "a minute a second: an eviction takes five seconds"),
    ];

    /// <summary>The next faster one; of the fastest, itself.</summary>
    public PlaySpeed Faster => All[Math.Min(All.IndexOf(this) + 1, All.Length - 1)];

    /// <summary>The next slower one; of the slowest, itself.</summary>
    public PlaySpeed Slower => All[Math.Max(All.IndexOf(this) - 1, 0)];

    /// <summary>The simulated time that goes by in so much real time.</summary>
    public TimeSpan Of(TimeSpan real) => new(real.Ticks * PerMille / Thousand);
}
