using System.Text.Json;
using System.Text.RegularExpressions;

namespace StudyPortal.Simulation.Tests.RealEtcd;

/// <summary>
/// Takes out of printed lines what differs from run to run and between versions. Between etcd 3.5 and 3.6 these differences are known and left out: 3.6 has more columns in <c>endpoint status</c>,
/// <c>endpoint hashkv</c> and <c>snapshot status</c>; it says how long a defragmentation took, and which version a snapshot is of; its log names the gRPC method; it says <c>added as learner</c>, and a learner refuses with another gRPC code; Debian draws tables with box characters.
/// </summary>
internal static partial class Normalized
{
    // In the order of the members' numbers, which are drawn anew in each run.
    private const string InitialCluster = "ETCD_INITIAL_CLUSTER=";

    private static readonly string[] _comparedColumns =
        ["ID", "STATUS", "NAME", "PEER ADDRS", "CLIENT ADDRS", "IS LEARNER", "ENDPOINT", "HEALTH", "ERROR", "IS LEADER", "ERRORS", "REVISION"];

    /// <summary>A command as a record shows it.</summary>
    public static string Command(IEnumerable<string> arguments, RunNames names) => Plain(names.In(string.Join(' ', arguments)));

    public static IEnumerable<string> Lines(IReadOnlyList<string> lines, RunNames names)
    {
        string[] whole = [.. lines.Select(names.In)];
        var table = whole.Where(IsTable).ToArray();
        var warning = whole.LastOrDefault(line => line.StartsWith("{\"level\":\"warn\"", StringComparison.Ordinal));
        var rest = whole.Where(line => !IsTable(line) && !line.StartsWith("{\"level\"", StringComparison.Ordinal) && !line.StartsWith("Server version", StringComparison.Ordinal) && !LogLine().IsMatch(line));

        // How many members raise an alarm depends on how full the database of each is.
        var plain = rest.Select(Plain).Concat(Rows(table)).Concat(warning is null ? [] : [Warning(warning)]).ToList();
        return plain.Where((line, index) => !line.StartsWith("memberID:", StringComparison.Ordinal) || plain.IndexOf(line) == index).Order(StringComparer.Ordinal);
    }

    private static bool IsTable(string line) => line.Length > 0 && line[0] is '+' or '|' or '┌' or '│' or '├' or '└';

    private static string[] Cells(string line) => [.. line.Split('|', '│')[1..^1].Select(cell => cell.Trim())];

    // A cell that is too long for its column goes on in the next line, where the first cell is empty.
    private static IEnumerable<string> Rows(IReadOnlyList<string> table)
    {
        var rows = table.Where(line => line[0] is '|' or '│').Select(Cells).ToList();
        for (var row = rows.Count - 1; row > 1; row--)
        {
            if (rows[row][0].Length > 0)
                continue;
            rows[row - 1] = [.. rows[row - 1].Zip(rows[row], (upper, lower) => (upper + " " + lower).Trim())];
            rows.RemoveAt(row);
        }

        return rows.Count == 0 ? [] : rows.Select((row, index) => (index == 0 ? "columns: " : "row: ") + string.Join(" | ", row.Where((_, column) => _comparedColumns.Contains(rows[0][column])).Select(Plain)));
    }

    private static string Plain(string line)
    {
        if (line.StartsWith(InitialCluster, StringComparison.Ordinal))
            line = InitialCluster + string.Join(',', line[InitialCluster.Length..].Trim('"').Split(',').Order(StringComparer.Ordinal));
        line = Took().Replace(line, "").Replace("added as learner to", "added to", StringComparison.Ordinal)
            .Replace("code = Unavailable desc = etcdserver: rpc not supported", "code = FailedPrecondition desc = etcdserver: rpc not supported", StringComparison.Ordinal);
        line = Hash().Replace(line, "${endpoint}, <hash>");
        line = Duration().Replace(line, "<took>");
        line = Term().Replace(line, "");
        line = Hexadecimal().Replace(line, "<id>");
        line = Repeated().Replace(LongNumber().Replace(line, "<number>"), "${alarm}");
        line = Canceled().Replace(ClosedByTls().Replace(line, "<closed by the server's TLS>"), "context deadline exceeded");
        return Spaces().Replace(line, " ").TrimEnd();
    }

    private static string Warning(string line)
    {
        using var json = JsonDocument.Parse(line);
        return "warning: " + Plain(json.RootElement.TryGetProperty("error", out var error) ? error.GetString()! : "");
    }

    [GeneratedRegex(@"\. took [^ ]*(?<end>s)\.?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Took();

    [GeneratedRegex(@"^(?<endpoint>https?://\S+), \d+(, \d+)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Hash();

    [GeneratedRegex(@"(?<alarm>memberID:<number> alarm:NOSPACE|NOSPACE)( *,? *\k<alarm>)+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Repeated();

    // The alert of the server and the end of its connection come one after the other; which one the client notices differs from run to run.
    [GeneratedRegex(@"(connection error: desc = .error reading server preface: remote error: tls: [a-z ]+.|write tcp \S+: write: broken pipe)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex ClosedByTls();

    // The same with the end of a request's time, which both sides notice.
    [GeneratedRegex("stream terminated by RST_STREAM with error code: CANCEL", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Canceled();

    [GeneratedRegex(" {2,}", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\b\d+(\.\d+)?(ns|µs|ms|s)\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Duration();

    [GeneratedRegex(@",""(raft_term|raftTerm|raftIndex|raftAppliedIndex)"":\d+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Term();

    [GeneratedRegex(@"\b(?=[0-9a-f]*[a-f])[0-9a-f]{12,16}\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Hexadecimal();

    [GeneratedRegex(@"\d{7,}", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex LongNumber();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex LogLine();
}
