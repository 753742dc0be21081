using System.Globalization;
using System.Text.RegularExpressions;

namespace StudyPortal.Benchmarks.Pages;

/// <summary>Bytes over the wire of the first visit to a lesson: the page and all it names, compressed as the portal sends them.</summary>
internal static partial class FirstVisitBenchmarks
{
    private const string Lesson = "/guides/etcd-ports/two-ports";
    private const int Budget = 120 * 1024;

    public static async Task RunAsync(TextWriter output)
    {
        var data = Directory.CreateTempSubdirectory("portal-visit-").FullName;
        await using var portal = await ChildProgram.StartAsync([ChildProgram.Portal, "--Portal:DataDirectory", data], Lesson);
        using var client = new HttpClient(new SocketsHttpHandler()) { BaseAddress = portal.Address };
        client.DefaultRequestHeaders.Add("Accept-Encoding", "br, gzip");
        using var plain = new HttpClient { BaseAddress = portal.Address };
        var page = await plain.GetStringAsync(Lesson);

        var total = 0;
        foreach (var path in Addresses().Matches(page).Select(match => match.Groups["path"].Value).Distinct(StringComparer.Ordinal).Prepend(Lesson))
        {
            var size = (await client.GetByteArrayAsync(path)).Length;
            total += size;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{size,8:N0}  {path}"));
        }
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{total,8:N0}  in all: {(double)total / Budget:0.00} of the budget of {Budget:N0}"));
    }

    [GeneratedRegex("""(<script[^>]* src|<link[^>]* href|<img[^>]* src)="(?<path>[^"]+)""", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Addresses();
}
