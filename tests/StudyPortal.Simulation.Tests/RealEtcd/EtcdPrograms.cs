using System.Diagnostics;
using System.Text.RegularExpressions;

namespace StudyPortal.Simulation.Tests.RealEtcd;

/// <summary>The real etcd on this machine, 3.5 or newer: in the directory that <c>STUDYPORTAL_ETCD</c> names, else on the path.</summary>
internal sealed partial record EtcdPrograms(string Server, string Client, string Tool)
{
    private const string DirectoryVariable = "STUDYPORTAL_ETCD";

    /// <summary>Why there is none; null where there is.</summary>
    public const string Missing = $"There is no etcd 3.5 or newer with etcdctl and etcdutl on the path or in the directory that {DirectoryVariable} names.";

    // Before, etcd had no PreVote, no etcdutl and a member list from the local state: too much to compare.
    private static readonly Version _oldest = new(3, 5);

    private static readonly Lazy<EtcdPrograms?> _found = new(Find);

    /// <summary>What was found, or null.</summary>
    public static EtcdPrograms? Found => _found.Value;

    private static EtcdPrograms? Find()
    {
        var path = $"{Environment.GetEnvironmentVariable(DirectoryVariable)}:{Environment.GetEnvironmentVariable("PATH")}";
        string[] names = ["etcd", "etcdctl", "etcdutl"];
        var directory = Array.Find(path.Split(':', StringSplitOptions.RemoveEmptyEntries), place => Array.TrueForAll(names, name => File.Exists(Path.Combine(place, name))));
        if (directory is null)
            return null;
        var server = Path.Combine(directory, "etcd");
        using var process = Process.Start(new ProcessStartInfo(server, "--version") { RedirectStandardOutput = true, UseShellExecute = false })!;
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var version = Version.Parse(Number().Match(text).Value);
        return version < _oldest ? null : new EtcdPrograms(server, Path.Combine(directory, "etcdctl"), Path.Combine(directory, "etcdutl"));
    }

    [GeneratedRegex(@"\d+\.\d+\.\d+", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Number();
}
