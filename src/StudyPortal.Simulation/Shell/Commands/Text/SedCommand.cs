using System.Collections.Immutable;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Shell.Commands.Files;

namespace StudyPortal.Simulation.Shell.Commands.Text;

/// <summary><c>sed</c> (GNU sed 4.9): edits lines, with <c>-i</c> those of files themselves.</summary>
internal sealed class SedCommand() : FlaggedCommand("sed", "edit lines: sed -i 's/old/new/' FILE", "n|quiet|silent", "i|in-place", "E|r|regexp-extended", "e|expression=", "suffix=")
{
    private const int CannotRead = 2;

    protected override IReadOnlyList<string> Prepare(ImmutableArray<string> arguments) =>
        [.. arguments.SelectMany(argument => argument.Length > 2 && argument.StartsWith("-i", StringComparison.Ordinal) ? ["-i", "--suffix=" + argument[2..]] : new[] { argument })];

    protected override int Run(ShellContext context, Flags flags)
    {
        var script = flags.Has("e") ? string.Join('\n', flags.Values("e")) : flags.Words.FirstOrDefault();
        IReadOnlyList<string> files = flags.Has("e") ? flags.Words : [.. flags.Words.Skip(1)];
        if (script is null)
        {
            context.Complain("Usage: sed [OPTION]... {script-only-if-no-other-script} [input-file]...");
            return 1;
        }

        var (instructions, complaint) = new SedScript(script, flags.Has("E")).Read();
        if (complaint is not null || (flags.Has("i") && files.Count == 0))
        {
            context.Complain($"sed: {complaint ?? "no input files"}");
            return 1;
        }

        var (sources, isWhole) = TextSource.Open(context, files, (name, reason) => reason is "Is a directory"
            ? flags.Has("i") ? $"sed: couldn't edit {name}: not a regular file" : $"sed: read error on {name}: {reason}"
            : $"sed: can't read {name}: {reason}");
        foreach (var source in sources)
        {
            var lines = new SedRun(instructions, flags.Has("n")).Edit(source.Lines);
            if (!flags.Has("i"))
                TextSource.Print(context, string.Concat(lines.Select(line => line + "\n")));
            else if (Save(context, source, string.Concat(lines.Select(line => line + "\n")), flags.Value("suffix")) is { } reason)
            {
                context.Complain($"sed: couldn't write 1 item to {source.Name}: {reason}");
                return 4;
            }
        }

        return isWhole ? 0 : CannotRead;
    }

    private static string? Save(ShellContext context, TextSource source, string text, string? suffix)
    {
        var path = context.Path(source.Name);
        var node = context.Machine.Files[path]!;
        if (suffix is not null && FileWriting.Write(context, path + suffix, node) is { } reason)
            return reason;
        return FileWriting.Write(context, path, node with { Content = new TextContent(text), ModifiedAt = context.Clock });
    }
}
