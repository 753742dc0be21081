using System.Collections.Immutable;
using StudyPortal.Simulation.Shell.Commands.Etcd.Flags;

namespace StudyPortal.Simulation.Shell.Commands.Etcd.Offline;

/// <summary>Help as cobra prints it by itself.</summary>
internal static class EtcdutlHelp
{
    /// <summary>Of one command.</summary>
    public static IEnumerable<string> Of(ToolCommand command) =>
    [
        "Usage:", $"  etcdutl {string.Concat(command.Words.SkipLast(1).Select(word => word + " "))}{command.Use} [flags]", "",
        "Flags:", .. Options([.. command.Flags, new("help", ToolFlagKind.Switch, "false", $"help for {command.Words[^1]}", 'h')]), "",
        "Global Flags:", .. Options([EtcdutlFlags.WriteOut]), "",
    ];

    /// <summary>Of a word that only leads to others, or, where it is empty, of the whole program.</summary>
    public static IEnumerable<string> Of(string group, ImmutableArray<ToolCommand> commands)
    {
        var isWhole = group.Length == 0;
        var words = commands.Where(command => isWhole || command.Words[0] == group).Select(command => (Word: isWhole ? command.Words[0] : command.Words[^1], command.Summary)).DistinctBy(row => row.Word, StringComparer.Ordinal).ToArray();
        var width = words.Max(row => row.Word.Length) + 2;
        var program = isWhole ? "etcdutl" : $"etcdutl {group}";
        return
        [
            "Usage:", $"  {program} [command]", "", "Available Commands:", .. words.Select(row => $"  {row.Word.PadRight(width)}{row.Summary}"), "",
            "Flags:", .. Options([new("help", ToolFlagKind.Switch, "false", $"help for {(isWhole ? "etcdutl" : group)}", 'h'), EtcdutlFlags.WriteOut]), "",
            $"Use \"{program} [command] --help\" for more information about a command.",
        ];
    }

    private static IEnumerable<string> Options(IReadOnlyList<ToolFlag> flags)
    {
        (string Left, string Right)[] rows = [.. flags.OrderBy(flag => flag.Name, StringComparer.Ordinal).Select(flag => (Left(flag), flag.Usage + Default(flag)))];
        var width = rows.Max(row => row.Left.Length) + 3;
        return rows.Select(row => row.Left.PadRight(width) + row.Right);
    }

    private static string Left(ToolFlag flag) =>
        $"  {(flag.Letter is { } letter ? $"-{letter}, " : "    ")}--{flag.Name}{flag.Kind switch { ToolFlagKind.Switch => "", ToolFlagKind.Number => " uint", _ => " string" }}";

    private static string Default(ToolFlag flag) => flag switch
    {
        { Default: "" or "false" or "0" } => "",
        { Kind: ToolFlagKind.Number } => $" (default {flag.Default})",
        _ => $" (default \"{flag.Default}\")",
    };
}
