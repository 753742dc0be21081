namespace StudyPortal.Browser.Tests.Features.Classes;

/// <summary>The pages below a class. They need a class behind them, so the tests of this folder open them, and the list of pages takes them from here.</summary>
internal static class ClassPages
{
    /// <summary>What <see cref="RunningPagesTests"/> opens.</summary>
    public static IReadOnlyList<string> Tabs { get; } = ["people", "roster/import", "assignments", "assignments/new", "grades", "announcements", "settings", "brief"];

    /// <summary>What <see cref="SinglePagesTests"/> and <see cref="GradePagesTests"/> find by links.</summary>
    public static IReadOnlyList<string> Single { get; } = ["learners/{id}", "questions/{id}", "misconceptions/{id}", "assignments/{id}"];
}
