using System.Collections.Immutable;
using StudyPortal.Simulation.Etcd;
using StudyPortal.Simulation.Shell.Commands.Etcd.Flags;

namespace StudyPortal.Simulation.Shell.Commands.Etcd.Commands;

/// <summary><c>etcdctl get|put|del</c> (etcd v3.6 etcdctl/ctlv3/command/get_command.go, put_command.go and del_command.go).</summary>
internal static class KeyCommands
{
    private const string PrefixFlag = "prefix";
    private const string FromKeyFlag = "from-key";
    private const string PreviousFlag = "prev-kv";
    private const string KeysOnlyFlag = "keys-only";
    private const string CountOnlyFlag = "count-only";
    private const string ConsistencyFlag = "consistency";
    private const string WriteOutFlag = GlobalFlags.WriteOut;
    private const string FirstKey = "\0";

    private static readonly ToolFlag _previous = new(PreviousFlag, ToolFlagKind.Switch, "false", "return the previous key-value pair before modification");

    /// <summary>The commands.</summary>
    public static ImmutableArray<ToolCommand> All { get; } =
    [
        new("del", "del [options] <key> [range_end]", "Removes the specified key or range of keys [key, range_end)",
        [
            new(FromKeyFlag, ToolFlagKind.Switch, "false", "delete keys that are greater than or equal to the given key using byte compare"),
            new(PrefixFlag, ToolFlagKind.Switch, "false", "delete keys with matching prefix"), new(PreviousFlag, ToolFlagKind.Switch, "false", "return deleted key-value pairs"),
        ], Delete),
        new("get", "get [options] <key> [range_end]", "Gets the key or a range of keys",
        [
            new(ConsistencyFlag, ToolFlagKind.Text, "l", "Linearizable(l) or Serializable(s)"), new(CountOnlyFlag, ToolFlagKind.Switch, "false", "Get only the count"),
            new(FromKeyFlag, ToolFlagKind.Switch, "false", "Get keys that are greater than or equal to the given key using byte compare"),
            new(KeysOnlyFlag, ToolFlagKind.Switch, "false", "Get only the keys"), new("limit", ToolFlagKind.Number, "0", "Maximum number of results"),
            new("order", ToolFlagKind.Text, "", "Order of results; ASCEND or DESCEND (ASCEND by default)"), new(PrefixFlag, ToolFlagKind.Switch, "false", "Get keys with matching prefix"),
            new("print-value-only", ToolFlagKind.Switch, "false", "Only write values when using the \"simple\" output format"),
            new("rev", ToolFlagKind.Number, "0", "Specify the kv revision"), new("sort-by", ToolFlagKind.Text, "", "Sort target; CREATE, KEY, MODIFY, VALUE, or VERSION"),
        ], Get),
        new("put", "put [options] <key> <value>", "Puts the given key into the store", [_previous], Put),
    ];

    private static int Get(ToolRun run)
    {
        var (range, error, exitCode) = Range(run, "get");
        if (error is null)
            (error, exitCode) = Objection(run.Line);
        if (error is not null)
            return run.Output.Fail(exitCode, error);
        var line = run.Line;
        var order = PairOrder.Read(line.Text("sort-by"), line.Text("order"), out var bad);
        if (bad is not null)
            return run.Output.Fail(ExitCodes.BadFeature, bad);
        var limit = line.Number("limit");
        var request = new RangeRequest(range.Key, range.End)
        {
            Revision = line.Number("rev"), IsSerializable = line.Text(ConsistencyFlag) == "s", Limit = order is null ? limit : 0,
            IsKeysOnly = line.IsOn(KeysOnlyFlag), IsCountOnly = line.IsOn(CountOnlyFlag),
        };
        return EtcdctlSession.With(run, session =>
        {
            if (request.IsCountOnly && session.Line.Text(WriteOutFlag) != "fields")
                return run.Output.Fail(ExitCodes.BadArguments, "--count-only is only for `--write-out=fields`");
            return session.Ask<RangeResponse>(request, response => session.Printer.Get(order is null ? response : order.Sort(response, limit)));
        });
    }

    private static int Put(ToolRun run)
    {
        if (run.Arguments.Length != 2)
            return run.Output.Fail(ExitCodes.BadArguments, "put command needs 1 argument and input from stdin or 2 arguments");
        var request = new PutRequest(run.Arguments[0], new TextValue(run.Arguments[1]), run.Line.IsOn(PreviousFlag));
        return EtcdctlSession.With(run, session => session.Ask<PutResponse>(request, session.Printer.Put));
    }

    private static int Delete(ToolRun run)
    {
        var (range, error, exitCode) = Range(run, "del");
        if (error is not null)
            return run.Output.Fail(exitCode, error);
        var request = new DeleteRangeRequest(range.Key, range.End, run.Line.IsOn(PreviousFlag));
        return EtcdctlSession.With(run, session => session.Ask<DeleteRangeResponse>(request, session.Printer.Delete));
    }

    private static (string? Error, int ExitCode) Objection(ToolLine line)
    {
        if (line.IsOn(KeysOnlyFlag) && line.IsOn(CountOnlyFlag))
            return ("`--keys-only` and `--count-only` cannot be set at the same time, choose one", ExitCodes.BadArguments);
        return line.Text(ConsistencyFlag) is "l" or "s" ? (null, ExitCodes.Success) : ($"unknown consistency flag {GoText.Quote(line.Text(ConsistencyFlag))}", ExitCodes.BadFeature);
    }

    private static ((string Key, string? End) Range, string? Error, int ExitCode) Range(ToolRun run, string command)
    {
        var (isPrefix, isFromKey) = (run.Line.IsOn(PrefixFlag), run.Line.IsOn(FromKeyFlag));
        if (isPrefix && isFromKey)
            return (default, "`--prefix` and `--from-key` cannot be set at the same time, choose one", ExitCodes.BadArguments);
        if (run.Arguments.IsEmpty)
            return (default, $"{command} command needs one argument as key and an optional argument as range_end", ExitCodes.BadArguments);
        var key = run.Arguments[0];
        if (run.Arguments.Length > 1)
        {
            return isPrefix || isFromKey
                ? (default, "too many arguments, only accept one argument when `--prefix` or `--from-key` is set", ExitCodes.BadArguments)
                : ((key, run.Arguments[1]), null, ExitCodes.Success);
        }

        return isFromKey || (isPrefix && key.Length == 0) ? ((key.Length == 0 ? FirstKey : key, EtcdKey.FromKey), null, ExitCodes.Success)
            : isPrefix ? ((key, EtcdKey.PrefixEnd(key)), null, ExitCodes.Success)
            : ((key, null), null, ExitCodes.Success);
    }
}
