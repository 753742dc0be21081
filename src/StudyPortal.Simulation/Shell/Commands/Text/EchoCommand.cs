using System.Text;

namespace StudyPortal.Simulation.Shell.Commands.Text;

/// <summary><c>echo</c>: prints its arguments. A line always ends, with <c>-n</c> too.</summary>
internal sealed class EchoCommand() : ShellCommand("echo", "print words")
{
    public override int Run(ShellContext context)
    {
        var flags = context.Arguments.TakeWhile(argument => argument.Length > 1 && argument[0] == '-' && argument[1..].All(letter => letter is 'n' or 'e' or 'E')).ToList();
        var text = string.Join(' ', context.Arguments.Skip(flags.Count));
        if (flags.Exists(flag => flag.Contains('e', StringComparison.Ordinal)))
            text = Unescaped(text);
        if (text.Length > 0 || !flags.Exists(flag => flag.Contains('n', StringComparison.Ordinal)))
            TextSource.Print(context, text + "\n");
        return 0;
    }

    private static string Unescaped(string text)
    {
        var written = new StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '\\' || at + 1 == text.Length)
            {
                written.Append(text[at]);
                continue;
            }

            at++;
            written.Append(text[at] switch { 'n' => "\n", 't' => "\t", '\\' => "\\", var other => "\\" + other });
        }

        return written.ToString();
    }
}
