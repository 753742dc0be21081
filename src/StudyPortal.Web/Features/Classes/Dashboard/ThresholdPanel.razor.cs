using System.Globalization;
using Microsoft.AspNetCore.Components;
using StudyPortal.Data.Classes;
using StudyPortal.Learning.Classes;

namespace StudyPortal.Web.Features.Classes.Dashboard;

/// <summary>What is typed into the fields goes the way of what is drawn on the chart, once it makes sense.</summary>
public sealed partial class ThresholdPanel
{
    /// <summary>Thresholds as they are stored.</summary>
    public static ClassThresholds Of(Thresholds thresholds) => new((double)thresholds.Struggling, (double)thresholds.Excelling, thresholds.FewestQuestions, thresholds.InactiveDays);

    private Task MoveAsync(ChangeEventArgs change, Func<Thresholds, int, ClassThresholds> with)
    {
        if (!int.TryParse(change.Value as string, NumberStyles.None, CultureInfo.InvariantCulture, out var figure)) return Refused.InvokeAsync("That is no whole number; nothing was moved.");
        var wanted = with(Thresholds, figure);
        return wanted.Problem is { } problem
            ? Refused.InvokeAsync($"{problem} Nothing was moved.")
            : Moved.InvokeAsync(new Thresholds((decimal)wanted.Struggling, (decimal)wanted.Excelling, wanted.FewestQuestions, wanted.InactiveDays));
    }

    private static string Percent(decimal share) => decimal.Round(100 * share).ToString("0", CultureInfo.InvariantCulture);
}
