using System.Collections.Immutable;

namespace StudyPortal.Learning.Generators.TimingDrills;

/// <summary>Units of time that an answer may carry.</summary>
internal static class Units
{
    public const string Seconds = "seconds";

    public const string Milliseconds = "ms";

    public const string Minutes = "minutes";

    public const string Days = "days";

    public static ImmutableDictionary<string, decimal> OfSeconds { get; } = Of(("s", 1), ("sec", 1), ("ms", 0.001m), ("minutes", 60), ("min", 60), ("hours", 3_600), ("h", 3_600), ("days", 86_400));

    public static ImmutableDictionary<string, decimal> OfMilliseconds { get; } = Of(("milliseconds", 1), ("s", 1_000), ("seconds", 1_000));

    public static ImmutableDictionary<string, decimal> OfMinutes { get; } = Of(("min", 1), ("s", 1 / 60m), ("seconds", 1 / 60m), ("hours", 60), ("h", 60));

    public static ImmutableDictionary<string, decimal> OfDays { get; } = Of(("d", 1), ("hours", 1 / 24m), ("h", 1 / 24m), ("weeks", 7));

    private static ImmutableDictionary<string, decimal> Of(params (string Name, decimal Factor)[] units) =>
        units.ToImmutableDictionary(unit => unit.Name, unit => unit.Factor, StringComparer.Ordinal);
}
