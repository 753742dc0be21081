using System.Globalization;

namespace StudyPortal.Web.Features.Classes.Assignments;

/// <summary>Numbers in forms: a comma is as good as a point.</summary>
public static class TypedNumber
{
    public static string Write(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Null where the text is no whole number from least to most.</summary>
    public static int? Whole(string text, int least, int most) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null;

    /// <summary>Null where the text is no weight: from 0 to <see cref="MostWeight"/>, rounded to two places.</summary>
    public static double? Weight(string text) =>
        decimal.TryParse(text.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number <= MostWeight
            ? (double)Math.Round(number, 2)
            : null;

    public const int MostWeight = 1_000;
}
