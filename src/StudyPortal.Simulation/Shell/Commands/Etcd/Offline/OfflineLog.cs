using System.Globalization;

namespace StudyPortal.Simulation.Shell.Commands.Etcd.Offline;

/// <summary>What etcdutl logs to standard error: columns parted by tabs, the last one JSON (etcd v3.6 etcdutl/etcdutl/common.go).</summary>
internal sealed class OfflineLog(ToolRun run)
{
    /// <summary>A line; values are JSON already.</summary>
    public void Info(string caller, string message, params ReadOnlySpan<(string Name, string Json)> fields) => Write("info", caller, message, fields);

    /// <summary>A line before the program breaks down.</summary>
    public void Panic(string caller, string message, params ReadOnlySpan<(string Name, string Json)> fields) => Write("panic", caller, message, fields);

    private void Write(string level, string caller, string message, ReadOnlySpan<(string Name, string Json)> fields)
    {
        var clock = run.Place.Clock.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var values = new List<string>();
        foreach (var (name, json) in fields)
            values.Add($"\"{name}\": {json}");
        run.Output.Complain($"{clock}\t{level}\t{caller}\t{message}{(values.Count == 0 ? "" : $"\t{{{string.Join(", ", values)}}}")}");
    }
}
