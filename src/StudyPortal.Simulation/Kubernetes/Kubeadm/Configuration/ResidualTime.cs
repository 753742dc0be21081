using System.Globalization;

namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary>How long something is still good, as kubeadm's tables show it.</summary>
internal static class ResidualTime
{
    /// <summary>One unit, as tables show it: <c>364d</c>, <c>9y</c>; <c>&lt;invalid&gt;</c> below zero (apimachinery duration.ShortHumanDuration).</summary>
    public static string Text(TimeSpan duration)
    {
        var seconds = (long)duration.TotalSeconds;
        var (amount, unit) = seconds switch
        {
            < 60 => (Math.Max(0, seconds), "s"),
            < 3_600 => (seconds / 60, "m"),
            < 86_400 => (seconds / 3_600, "h"),
            < 86_400 * 365 => (seconds / 86_400, "d"),
            _ => (seconds / (86_400 * 365), "y"),
        };
        return seconds < -1 ? "<invalid>" : string.Create(CultureInfo.InvariantCulture, $"{amount}{unit}");
    }
}
