using System.Text.RegularExpressions;
using StudyPortal.Learning.Questions;
using StudyPortal.Simulation.Shell;
using StudyPortal.Simulation.World;

namespace StudyPortal.Learning.Manifests;

/// <summary>The lines by which a person at the machine would find out why a manifest does not work, taken with the commands that such a person types.</summary>
internal static partial class BenchWords
{
    private const int MostOfKubelet = 2;
    private const int MostOfContainer = 3;
    private const int LongestLine = 700;

    public static IReadOnlyList<string> Of(Cluster cluster, Workbench bench, ManifestText manifest) =>
        [.. OfKubelet(cluster, bench, manifest).Concat(OfContainer(cluster, bench, manifest)).Select(line => line.Length > LongestLine ? line[..LongestLine] + "…" : line)];

    // The kubelet repeats itself: of lines that differ in their time alone the last one is told.
    private static IEnumerable<string> OfKubelet(Cluster cluster, Workbench bench, ManifestText manifest) =>
        Typed(cluster, bench.Host, "journalctl -u kubelet --no-pager -n 200")
            .Where(line => IsError(line) && (line.Contains(bench.Path, StringComparison.Ordinal) || (manifest.ContainerName.Length > 0 && line.Contains($"{manifest.ContainerName}-{bench.Host}", StringComparison.Ordinal))))
            .Reverse().DistinctBy(line => Header().Replace(line, ""), StringComparer.Ordinal).Take(MostOfKubelet).Reverse();

    private static IEnumerable<string> OfContainer(Cluster cluster, Workbench bench, ManifestText manifest)
    {
        // The name is the learner's, and goes into a command line.
        if (!Name().IsMatch(manifest.ContainerName))
            return [];
        var id = Typed(cluster, bench.Host, $"crictl ps -a -q --latest --name ^{manifest.ContainerName}$").FirstOrDefault();
        return id is null ? [] : Typed(cluster, bench.Host, $"crictl logs {id}").TakeLast(MostOfContainer);
    }

    private static IEnumerable<string> Typed(Cluster cluster, string host, string line) => ShellPlace.New(host).On(cluster).Submit(line).Printed.Select(printed => printed.Text);

    private static bool IsError(string line) => Header().IsMatch(line);

    // Mar 02 09:00:03 cp1 kubelet[2]: E0302 09:00:03.011774       2 kubelet.go:3309]
    [GeneratedRegex(@"^\w{3} \d{2} [\d:]{8} \S+ kubelet\[\d+\]: E\d{4} [\d:.]+ +\d+ ", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Header();

    [GeneratedRegex("^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();
}
