using System.Globalization;

namespace StudyPortal.Simulation.Kubernetes.Documents;

/// <summary>Numbers as Go writes them into JSON.</summary>
internal static class JsonNumber
{
    /// <summary>The shortest text that reads back as the number, with an exponent from 1e21 and below 1e-6 (encoding/json).</summary>
    internal static string Literal(double number)
    {
        var magnitude = Math.Abs(number);
        if (magnitude == 0 || magnitude is >= 1e-6 and < 1e21)
            return Plain(number);

        return number.ToString("R", CultureInfo.InvariantCulture).Replace("E", "e", StringComparison.Ordinal);
    }

    private static string Plain(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return text.Contains('E', StringComparison.Ordinal) ? ((decimal)number).ToString(CultureInfo.InvariantCulture) : text;
    }
}
