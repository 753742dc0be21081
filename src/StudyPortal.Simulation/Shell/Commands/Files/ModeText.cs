using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Shell.Commands.Files;

/// <summary>Permission bits as chmod reads and ls prints them.</summary>
internal static class ModeText
{
    private const int AllBits = 0x1FF;

    private const int Octal = 8;

    private const string Letters = "rwxrwxrwx";

    /// <summary><c>-rw-r--r--</c></summary>
    public static string Of(FileNode node) =>
        (node.IsDirectory ? "d" : "-") + string.Concat(Letters.Select((letter, place) => (node.Mode & (1 << (Letters.Length - 1 - place))) == 0 ? '-' : letter));

    /// <summary>The bits after <c>600</c>, <c>u+x</c>, <c>go-rwx</c> or <c>a=r</c>; null where it is none of these.</summary>
    public static int? Changed(int mode, string text)
    {
        if (text.Length is > 0 and <= 4 && text.All(letter => letter is >= '0' and <= '7'))
            return text.Aggregate(0, (sum, digit) => (sum * Octal) + (digit - '0')) & AllBits;
        int? bits = mode;
        foreach (var clause in text.Split(','))
            bits = bits is { } before ? Applied(before, clause) : null;
        return bits;
    }

    private static int? Applied(int mode, string clause)
    {
        var sign = clause.IndexOfAny(['+', '-', '=']);
        if (sign < 0 || clause[..sign].Any(letter => letter is not ('u' or 'g' or 'o' or 'a')) || clause[(sign + 1)..].Any(letter => letter is not ('r' or 'w' or 'x' or 'X')))
            return null;
        var who = sign == 0 || clause[..sign].Contains('a', StringComparison.Ordinal) ? "ugo" : clause[..sign];
        var rights = clause[(sign + 1)..].Sum(letter => letter switch { 'r' => 4, 'w' => 2, _ => 1 });
        var (bits, mask) = (0, 0);
        foreach (var shift in who.Select(letter => letter switch { 'u' => 6, 'g' => 3, _ => 0 }))
            (bits, mask) = (bits | (rights << shift), mask | (7 << shift));
        return clause[sign] switch { '+' => mode | bits, '-' => mode & ~bits, _ => (mode & ~mask) | bits };
    }
}
