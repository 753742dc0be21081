using System.Globalization;

namespace StudyPortal.Simulation.Kubernetes.Scheduling;

/// <summary>Amounts of a resource as manifests write them (<c>apimachinery/pkg/api/resource/quantity.go</c>), in thousandths: cores of processor come in them.</summary>
internal static class Quantity
{
    private const long Thousand = 1_000;
    private const long Kibi = 1_024;

    /// <summary>The amount in thousandths of a unit; 0 for what is no amount.</summary>
    public static long Thousandths(string text)
    {
        var digits = text.AsSpan().TrimEnd("mkKMGTPEi");
        return decimal.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? (long)decimal.Ceiling(number * FactorOf(text.AsSpan(digits.Length)))
            : 0;
    }

    private static decimal FactorOf(ReadOnlySpan<char> suffix) => suffix switch
    {
        "m" => 1,
        "k" => Thousand * Thousand,
        "M" => Thousand * Thousand * Thousand,
        "G" => (decimal)Thousand * Thousand * Thousand * Thousand,
        "Ki" => Thousand * Kibi,
        "Mi" => Thousand * Kibi * Kibi,
        "Gi" => Thousand * Kibi * Kibi * Kibi,
        "Ti" => (decimal)Thousand * Kibi * Kibi * Kibi * Kibi,
        _ => Thousand,
    };
}
