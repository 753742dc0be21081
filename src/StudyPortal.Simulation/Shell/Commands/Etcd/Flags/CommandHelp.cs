using System.Collections.Immutable;

namespace StudyPortal.Simulation.Shell.Commands.Etcd.Flags;

/// <summary>Help as etcdctl prints it (etcd v3.6 pkg/cobrautl/help.go): columns parted by tabs, as Go's tabwriter does.</summary>
internal static class CommandHelp
{
    private const int TabWidth = 8;

    /// <summary>Of one command.</summary>
    public static IEnumerable<string> Of(ToolCommand command) =>
    [
        "NAME:", $"\t{command.Path} - {command.Summary}", "",
        "USAGE:", $"\tetcdctl {Parent(command)}{command.Use} [flags]", "",
        "OPTIONS:", .. Options([.. command.Flags, new("help", ToolFlagKind.Switch, "false", $"help for {command.Words[^1]}", 'h')]), "",
        "GLOBAL OPTIONS:", .. Options(GlobalFlags.All), "",
    ];

    /// <summary>Of a word that only leads to others, or, where it is empty, of the whole program.</summary>
    public static IEnumerable<string> Of(string group, ImmutableArray<ToolCommand> commands)
    {
        var isWhole = group.Length == 0;
        var listed = commands.Where(command => isWhole || command.Words[0] == group).ToArray();
        var columns = listed.Select(command => ("\t" + (isWhole ? command.Path : command.Words[^1]), command.Summary)).ToArray();
        return
        [
            "NAME:", isWhole ? "\tetcdctl - A simple command line client for etcd3." : $"\t{group} - {Title(group)} related commands", "",
            "USAGE:", isWhole ? "\tetcdctl [flags]" : $"\tetcdctl {group} <subcommand> [flags]", "",
            "API VERSION:", "\t3.6", "", "",
            "COMMANDS:", .. Columns(columns, isIndented: true), "",
            "OPTIONS:", .. Options([new("help", ToolFlagKind.Switch, "false", $"help for {(isWhole ? "etcdctl" : group)}", 'h')]), "",
            "GLOBAL OPTIONS:", .. Options(GlobalFlags.All), "",
        ];
    }

    private static string Parent(ToolCommand command) => string.Concat(command.Words.SkipLast(1).Select(word => word + " "));

    private static string Title(string group) => group == "member" ? "Membership" : char.ToUpperInvariant(group[0]) + group[1..];

    private static IEnumerable<string> Options(IEnumerable<ToolFlag> flags) => Columns(
        [.. flags.OrderBy(flag => flag.Name, StringComparer.Ordinal).Select(flag => ($"  {(flag.Letter is { } letter ? $"-{letter}, " : "    ")}--{flag.Name}{Value(flag)}", flag.Usage))],
        isIndented: false);

    private static string Value(ToolFlag flag) => flag.Kind switch
    {
        ToolFlagKind.Text => $"=\"{flag.Default}\"",
        ToolFlagKind.Switch or ToolFlagKind.List => $"[={flag.Default}]".Replace("[=127", "=[127", StringComparison.Ordinal),
        _ => "=" + flag.Default,
    };

    // The first column is filled with tabs up to the next stop behind its longest cell.
    private static IEnumerable<string> Columns(IReadOnlyList<(string Left, string Right)> rows, bool isIndented)
    {
        var indent = isIndented ? 1 : 0;
        var width = (rows.Max(row => row.Left.Length - indent) / TabWidth * TabWidth) + TabWidth;
        return rows.Select(row => row.Left + new string('\t', (width - (row.Left.Length - indent) + TabWidth - 1) / TabWidth) + row.Right);
    }
}
