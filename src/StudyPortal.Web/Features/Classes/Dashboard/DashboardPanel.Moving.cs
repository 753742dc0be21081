using StudyPortal.Data.Classes;
using StudyPortal.Data;
using StudyPortal.Learning.Classes;

namespace StudyPortal.Web.Features.Classes.Dashboard;

/// <summary>Thresholds: tried out, kept for the class, and taken back.</summary>
public sealed partial class DashboardPanel
{
    private Task MoveAsync(Thresholds thresholds)
    {
        (Moving, Told) = (thresholds == State?.Kept ? null : thresholds, "");
        return RefreshAsync();
    }

    private void Refuse(string why) => Told = why;

    private Task UndoAsync()
    {
        (Moving, Told) = (null, "The thresholds are as they were.");
        return RefreshAsync();
    }

    private async Task SaveAsync()
    {
        if (Moving is not { } wanted || State is not { Kept: var before }) return;
        if (!await KeepAsync(wanted)) return;
        (Before, Told) = (before, "Kept for the class.");
        await RefreshAsync();
    }

    private async Task TakeBackAsync()
    {
        if (Before is not { } before) return;
        if (!await KeepAsync(before)) return;
        (Before, Told) = (null, "The class has its former thresholds again.");
        await RefreshAsync();
    }

    private async Task<bool> KeepAsync(Thresholds wanted)
    {
        if (await SeatAsync() is null) return false;
        try
        {
            if (await Store.SetThresholdsAsync(ClassId, ThresholdPanel.Of(wanted), _gone.Token) != ClassChange.Changed) return false;
            Moving = null;
            return true;
        }
        catch (DatabaseUnavailableException)
        {
            Told = "The portal cannot store anything at the moment; nothing was kept. Try again in a minute.";
            return false;
        }
    }
}
