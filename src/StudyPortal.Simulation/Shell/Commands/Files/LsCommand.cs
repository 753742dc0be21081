using System.Globalization;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Shell.Commands.Files;

/// <summary><c>ls</c>: what is in directories, one name a line.</summary>
internal sealed class LsCommand() : FlaggedCommand(
    "ls", "list a directory: ls -la /etc/kubernetes", "l", "a|all", "A|almost-all", "1", "h|human-readable", "d|directory", "t", "r|reverse", "R|recursive", "S", "color")
{
    private const int Trouble = 2;

    protected override int MisuseCode => Trouble;

    protected override int Run(ShellContext context, Flags flags)
    {
        IReadOnlyList<string> names = flags.Words.Count == 0 ? ["."] : flags.Words;
        var found = new List<(string Name, FileNode Node)>();
        foreach (var name in names)
        {
            if (UsualDirectories.Find(context, name) is { } node)
                found.Add((name, node));
            else
                context.Complain($"ls: cannot access '{name}': No such file or directory");
        }

        var files = found.Where(entry => flags.Has("d") || !entry.Node.IsDirectory).OrderBy(entry => entry.Name, StringComparer.Ordinal).ToList();
        Print(context, flags, files);
        var isTitled = names.Count > 1 || flags.Has("R");
        var isFirst = files.Count == 0;
        foreach (var (name, _) in found.Where(entry => !flags.Has("d") && entry.Node.IsDirectory).OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            foreach (var directory in flags.Has("R") ? Below(context, name) : [name])
            {
                if (isTitled)
                    context.Print((isFirst ? "" : "\n") + directory + ":");
                isFirst = false;
                List(context, flags, directory);
            }
        }

        return found.Count == names.Count ? 0 : Trouble;
    }

    private static IEnumerable<string> Below(ShellContext context, string name)
    {
        var whole = context.Path(name);
        return context.Machine.Files.Under(whole).Where(pair => pair.Value.IsDirectory).Select(pair => name.TrimEnd('/') + pair.Key[whole.TrimEnd('/').Length..]);
    }

    private static void List(ShellContext context, Flags flags, string name)
    {
        var directory = context.Path(name);
        var entries = UsualDirectories.List(context.Machine, directory)
            .Where(entry => flags.Has("a") || flags.Has("A") || entry[0] != '.')
            .Select(entry => (Name: entry, Node: UsualDirectories.At(context.Machine, FileTree.Resolve(directory, entry))!));
        if (flags.Has("a"))
            entries = entries.Prepend(("..", UsualDirectories.At(context.Machine, FileTree.ParentOf(directory))!)).Prepend((".", UsualDirectories.At(context.Machine, directory)!));
        var rows = entries.ToList();
        if (flags.Has("l"))
            context.Print("total " + (flags.Has("h") ? SizeText.Of(rows.Sum(row => SizeText.OnDisk(row.Node))) : (rows.Sum(row => SizeText.OnDisk(row.Node)) / SizeText.Kibi).ToString(CultureInfo.InvariantCulture)));
        Print(context, flags, rows);
    }

    private static void Print(ShellContext context, Flags flags, List<(string Name, FileNode Node)> rows)
    {
        if (flags.Has("t"))
            rows = [.. rows.OrderByDescending(row => row.Node.ModifiedAt)];
        if (flags.Has("S"))
            rows = [.. rows.OrderByDescending(row => row.Node.Content?.SizeBytes ?? SizeText.Block)];
        if (flags.Has("r"))
            rows.Reverse();
        if (!flags.Has("l"))
        {
            foreach (var (name, _) in rows)
                context.Print(name);
            return;
        }

        var sizes = rows.ConvertAll(row => SizeOf(row.Node, flags.Has("h")));
        var width = sizes.Select(size => size.Length).Append(0).Max();
        var owners = rows.Select(row => row.Node.Owner.Length).Append(0).Max();
        for (var place = 0; place < rows.Count; place++)
        {
            var node = rows[place].Node;
            var owner = node.Owner.PadRight(owners);
            context.Print($"{ModeText.Of(node)} {(node.IsDirectory ? 2 : 1)} {owner} {owner} {sizes[place].PadLeft(width)} {DateOf(node, context.Clock)} {rows[place].Name}");
        }
    }

    private static string SizeOf(FileNode node, bool isHuman)
    {
        var bytes = node.Content?.SizeBytes ?? SizeText.Block;
        return isHuman ? SizeText.Of(bytes) : bytes.ToString(CultureInfo.InvariantCulture);
    }

    // GNU ls: the year in place of the time where that is more than six months away.
    private static string DateOf(FileNode node, DateTimeOffset now)
    {
        var isNear = node.ModifiedAt > now.AddMonths(-6) && node.ModifiedAt <= now;
        var day = node.ModifiedAt.Day.ToString(CultureInfo.InvariantCulture).PadLeft(2);
        return node.ModifiedAt.ToString("MMM", CultureInfo.InvariantCulture) + " " + day + " " + node.ModifiedAt.ToString(isNear ? "HH:mm" : " yyyy", CultureInfo.InvariantCulture);
    }
}
