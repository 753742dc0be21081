using System.Collections.Immutable;
using StudyPortal.Simulation.Kernel;

namespace StudyPortal.Web.Features.Diagrams.Playing;

/// <summary>From moments to fractions of a span that people can read: it grows in steps, so that marks stand still while time goes on.</summary>
/// <param name="Beginning">The moment at its left end.</param>
/// <param name="Span">How much it shows.</param>
internal sealed record TimelineScale(Instant Beginning, TimeSpan Span)
{
    private const int LeastTicks = 4;

    private static readonly ImmutableArray<TimeSpan> _spans =
    [
        .. new[] { 10, 20, 30, 60, 2 * 60, 5 * 60, 10 * 60, 20 * 60, 30 * 60, 60 * 60, 2 * 60 * 60 }.Select(seconds => TimeSpan.FromSeconds(seconds)),
    ];

    private static readonly ImmutableArray<TimeSpan> _intervals =
    [
        .. new[] { 20 * 60, 10 * 60, 5 * 60, 2 * 60, 60, 30, 20, 10, 5, 2 }.Select(seconds => TimeSpan.FromSeconds(seconds)),
    ];

    /// <summary>The smallest span that holds all, with a tenth of room before it grows.</summary>
    public static TimelineScale For(Instant beginning, Instant end)
    {
        var needed = (end - beginning) * 1.1;
        var fitting = _spans.FirstOrDefault(span => span >= needed);
        return new TimelineScale(beginning, fitting > TimeSpan.Zero ? fitting : _spans[^1]);
    }

    public double X(Instant moment) => Math.Clamp((moment - Beginning) / Span, 0, 1);

    /// <summary>Four to six times below it.</summary>
    public ImmutableArray<TimelineTick> Ticks()
    {
        var interval = _intervals.First(candidate => Span / candidate >= LeastTicks);
        return [.. Enumerable.Range(0, (int)(Span / interval) + 1).Select(number => new TimelineTick(interval * number / Span, RunTime.Text(interval * number)))];
    }
}
