using System.Globalization;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Shell.Commands.Files;

/// <summary>Numbers of bytes as ls, du and df print them with <c>-h</c>: rounded up, with one decimal below ten.</summary>
internal static class SizeText
{
    public const long Kibi = 1_024;

    /// <summary>The file system gives space in blocks of so many bytes.</summary>
    public const long Block = 4_096;

    private const string Units = "KMGTP";

    private const int Tenths = 10;

    /// <summary><c>512</c>, <c>1.5K</c>, <c>40G</c></summary>
    public static string Of(long bytes)
    {
        if (bytes < Kibi)
            return bytes.ToString(CultureInfo.InvariantCulture);
        var unit = 0;
        var divisor = Kibi;
        while (CeilingOf(bytes, divisor) >= Kibi && unit < Units.Length - 1)
        {
            unit++;
            divisor *= Kibi;
        }

        var tenths = CeilingOf(bytes * Tenths, divisor);
        return tenths < Tenths * Tenths
            ? string.Create(CultureInfo.InvariantCulture, $"{tenths / Tenths}.{tenths % Tenths}{Units[unit]}")
            : string.Create(CultureInfo.InvariantCulture, $"{CeilingOf(bytes, divisor)}{Units[unit]}");
    }

    /// <summary>Bytes that a file or directory takes on the disk, in whole blocks.</summary>
    public static long OnDisk(FileNode node) => node.IsDirectory ? Block : CeilingOf(node.Content!.SizeBytes, Block) * Block;

    private static long CeilingOf(long number, long divisor) => (number + divisor - 1) / divisor;
}
