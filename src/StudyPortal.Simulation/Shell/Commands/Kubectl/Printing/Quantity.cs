using System.Globalization;
using System.Runtime.InteropServices;

namespace StudyPortal.Simulation.Shell.Commands.Kubectl.Printing;

/// <summary>An amount of a resource, in thousandths: <c>250m</c>, <c>100Mi</c>, <c>4</c>.</summary>
/// <param name="Thousandths">The amount times a thousand.</param>
/// <param name="IsBinary">Whether it is written with Ki, Mi, Gi.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Quantity(long Thousandths, bool IsBinary)
{
    private const long Thousand = 1_000;

    private const long Binary = 1_024;

    private static readonly string[] _binarySuffixes = ["", "Ki", "Mi", "Gi", "Ti"];

    public static Quantity Zero { get; }

    public static Quantity operator +(Quantity left, Quantity right) => new(left.Thousandths + right.Thousandths, left.IsBinary || right.IsBinary);

    /// <summary>What a manifest says; an amount that is none counts as zero.</summary>
    public static Quantity Read(string text)
    {
        var digits = text.TakeWhile(character => char.IsAsciiDigit(character) || character == '.').Count();
        if (!decimal.TryParse(text.AsSpan(0, digits), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return Zero;

        var power = Array.IndexOf(_binarySuffixes, text[digits..]);
        decimal factor = text[digits..] switch { "m" => 1, "k" => Thousand * Thousand, "M" => Thousand * Thousand * Thousand, "G" => Thousand * Thousand * Thousand * Thousand, _ => Thousand };
        for (var step = 0; step < power; step++)
            factor *= Binary;
        return new Quantity((long)(number * factor), power > 0);
    }

    /// <summary>The shortest whole number with a suffix.</summary>
    public override string ToString()
    {
        if (Thousandths % Thousand != 0)
            return string.Create(CultureInfo.InvariantCulture, $"{Thousandths}m");

        var (number, power) = (Thousandths / Thousand, 0);
        while (IsBinary && number != 0 && number % Binary == 0 && power < _binarySuffixes.Length - 1)
            (number, power) = (number / Binary, power + 1);
        return string.Create(CultureInfo.InvariantCulture, $"{number}{_binarySuffixes[power]}");
    }
}
