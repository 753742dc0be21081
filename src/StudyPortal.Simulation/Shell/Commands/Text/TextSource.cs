using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Shell.Commands.Files;

namespace StudyPortal.Simulation.Shell.Commands.Text;

/// <summary>A text that a command reads: a file, or what the command before it printed.</summary>
/// <param name="Name">As it was typed; <c>-</c> for the input.</param>
/// <param name="Text">All of it.</param>
internal sealed record TextSource(string Name, string Text)
{
    /// <summary>What a terminal shows of bytes that are no text.</summary>
    private const string Binary = "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\n";

    private const string Input = "-";

    /// <summary>The lines without their ends.</summary>
    public IReadOnlyList<string> Lines => LinesOf(Text);

    public static IReadOnlyList<string> LinesOf(string text) =>
        text.Length == 0 ? [] : (text.EndsWith('\n') ? text[..^1] : text).Split('\n');

    /// <summary>Opens files, or the input where none is named, and complains about each that cannot be read.</summary>
    /// <param name="context">Where.</param>
    /// <param name="names">Paths.</param>
    /// <param name="complaint">The program's words for a name and a reason.</param>
    public static (IReadOnlyList<TextSource> Sources, bool IsWhole) Open(ShellContext context, IReadOnlyList<string> names, Func<string, string, string> complaint)
    {
        if (names.Count == 0)
            return ([new TextSource(Input, context.Input)], true);
        var sources = new List<TextSource>();
        foreach (var name in names)
        {
            var node = name is Input or "/dev/stdin" ? null : UsualDirectories.Find(context, name);
            if (name is Input or "/dev/stdin")
                sources.Add(new TextSource(name, context.Input));
            else if (name is "/dev/null")
                sources.Add(new TextSource(name, ""));
            else if (node is null)
                context.Complain(complaint(name, "No such file or directory"));
            else if (node.IsDirectory)
                context.Complain(complaint(name, "Is a directory"));
            else
                sources.Add(new TextSource(name, TextOf(node)));
        }

        return (sources, sources.Count == names.Count);
    }

    /// <summary>Prints a text line by line, so that empty lines at its end stay.</summary>
    public static void Print(ShellContext context, string text)
    {
        foreach (var line in LinesOf(text))
            context.Print(line);
    }

    private static string TextOf(FileNode node) => node.Text ?? (node.Content is { SizeBytes: > 0 } ? Binary : "");
}
