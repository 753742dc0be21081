using System.Globalization;

namespace StudyPortal.Learning.Generators.Sketching;

/// <summary>Numbers and lists in sentences.</summary>
internal static class Wording
{
    /// <summary><c>1 member</c>, <c>2 members</c>.</summary>
    public static string Counted(int number, string one, string? many = null) => $"{number} {(number == 1 ? one : many ?? one + "s")}";

    /// <summary><c>1 member is</c>, <c>2 members are</c>.</summary>
    public static string AreCounted(int number, string one) => $"{Counted(number, one)} {(number == 1 ? "is" : "are")}";

    /// <summary><c>cp1, cp2 and cp3</c>.</summary>
    public static string Listed(IReadOnlyList<string> names) =>
        names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}";

    /// <summary>A number without surplus zeros, with a decimal point.</summary>
    public static string Plain(decimal number) => number.ToString("0.##############", CultureInfo.InvariantCulture);
}
