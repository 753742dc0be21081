using System.Globalization;
using StudyPortal.Data.Classes;

namespace StudyPortal.Web.Features.Classes.Running;

/// <summary>The settings of a class as a form sends them.</summary>
internal static class SettingsPost
{
    public const string JoinableField = "joinable";
    public const string KeptField = "kept";
    public const string StrugglingField = "struggling";
    public const string ExcellingField = "excelling";
    public const string QuestionsField = "questions";
    public const string DaysField = "days";

    /// <summary>What is wrong with the title and the description.</summary>
    public static IReadOnlyList<string> ProblemsOf(IFormCollection form)
    {
        var problems = new List<string>();
        if (form.Text(ClassEndpoints.TitleField, ClassLimits.Title) is not { Length: > 0 }) problems.Add($"The class needs a title of at most {ClassLimits.Title} characters.");
        if (form.Text(ClassEndpoints.AboutField, ClassLimits.Text) is null) problems.Add($"What learners should know may be {ClassLimits.Text.ToString("N0", CultureInfo.InvariantCulture)} characters long.");
        return problems;
    }

    /// <summary>The settings, or null with what is wrong. A class that shows groups only keeps the lines it has: it is not asked for any.</summary>
    public static ClassSettings? Read(IFormCollection form, StudyClass known, out IReadOnlyList<string> problems)
    {
        var found = new List<string>(ProblemsOf(form));
        var kept = Number(form, KeptField);
        if (kept is not (>= ClassLimits.FewestKeptDays and <= ClassLimits.MostKeptDays))
            found.Add(string.Create(CultureInfo.InvariantCulture, $"An archived class is kept between {ClassLimits.FewestKeptDays} and {ClassLimits.MostKeptDays:N0} days."));
        var thresholds = known.IsAggregateOnly
            ? new ClassThresholds(known.Struggling, known.Excelling, known.FewestQuestions, known.InactiveDays)
            : new ClassThresholds(Share(form, StrugglingField), Share(form, ExcellingField), Number(form, QuestionsField) ?? 0, Number(form, DaysField) ?? 0);
        if (thresholds.Problem is { } problem) found.Add(problem);
        problems = found;
        return found.Count > 0
            ? null
            : new ClassSettings(
                form.Text(ClassEndpoints.TitleField, ClassLimits.Title)!, form.Text(ClassEndpoints.AboutField, ClassLimits.Text)!, form[JoinableField] == "on", kept!.Value, thresholds);
    }

    private static int? Number(IFormCollection form, string field) => int.TryParse(form[field], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    // Typed in percent; what is no number lies outside of every bound.
    private static double Share(IFormCollection form, string field) => (Number(form, field) ?? -1) / 100.0;
}
