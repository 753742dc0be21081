using System.Collections.Immutable;
using System.Globalization;

namespace StudyPortal.Simulation.Shell.Commands.Text;

/// <summary>What head and tail share: a number of lines, and a title above each of several files.</summary>
internal static class LineCount
{
    private const string Usual = "10";

    /// <summary><c>-20</c> written out as <c>-n 20</c>.</summary>
    public static IReadOnlyList<string> WrittenOut(ImmutableArray<string> arguments) =>
        [.. arguments.SelectMany((argument, place) => IsNumber(argument) && (place == 0 || arguments[place - 1] is not ("-n" or "--lines")) ? ["-n", argument[1..]] : new[] { argument })];

    /// <summary>Prints a part of each file.</summary>
    /// <param name="context">Where.</param>
    /// <param name="flags">With <c>n</c>, <c>q</c> and <c>v</c>.</param>
    /// <param name="program">head or tail.</param>
    /// <param name="part">The part of the lines, for a number and the sign before it.</param>
    public static int Print(ShellContext context, Flags flags, string program, Func<IReadOnlyList<string>, int, char, IEnumerable<string>> part)
    {
        var number = flags.Value("n") ?? Usual;
        var sign = number.Length > 0 && number[0] is '-' or '+' ? number[0] : ' ';
        if (!int.TryParse(sign == ' ' ? number : number[1..], NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            context.Complain($"{program}: invalid number of lines: ‘{number}’");
            return 1;
        }

        var (sources, isWhole) = TextSource.Open(context, flags.Words, (name, reason) =>
            reason is "Is a directory" ? $"{program}: error reading '{name}': {reason}" : $"{program}: cannot open '{name}' for reading: {reason}");
        var isTitled = !flags.Has("q") && (flags.Words.Count > 1 || flags.Has("v"));
        for (var place = 0; place < sources.Count; place++)
        {
            if (isTitled)
                context.Print((place > 0 ? "\n" : "") + $"==> {sources[place].Name} <==");
            foreach (var line in part(sources[place].Lines, count, sign))
                context.Print(line);
        }

        return isWhole ? 0 : 1;
    }

    private static bool IsNumber(string argument) => argument.Length > 1 && argument[0] == '-' && argument[1..].All(char.IsAsciiDigit);
}
