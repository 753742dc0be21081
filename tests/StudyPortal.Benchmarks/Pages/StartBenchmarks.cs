using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace StudyPortal.Benchmarks.Pages;

/// <summary>From an empty process to the first lesson, on a database that is there; as a ratio to an empty ASP.NET Core program with one Blazor page.</summary>
internal static class StartBenchmarks
{
    private const string Lesson = "/guides/etcd-ports/two-ports";
    private const int Rounds = 7;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static async Task RunAsync(TextWriter output)
    {
        var data = Directory.CreateTempSubdirectory("portal-start-").FullName;
        var portal = Path.Combine(Root(), "src", "StudyPortal.Web", "bin", "Release", "net10.0", "StudyPortal.Web.dll");
        var bare = typeof(StartBenchmarks).Assembly.Location;
        var (starts, bareStarts) = (new List<double>(), new List<double>());
        for (var round = 0; round <= Rounds; round++)
        {
            var start = await MeasureAsync([portal, "--Portal:DataDirectory", data], Lesson);
            var bareStart = await MeasureAsync([bare, BareProgram.Verb], BareProgram.Path);
            if (round == 0) continue; // Creates the database.
            starts.Add(start);
            bareStarts.Add(bareStart);
        }
        Directory.Delete(data, recursive: true);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"cold start to first lesson   median {Load.Median(starts):0} ms, fastest {starts.Min():0} ms"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"bare program to first page   median {Load.Median(bareStarts):0} ms, fastest {bareStarts.Min():0} ms"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ratio                        {Load.Median(starts.Zip(bareStarts, (a, b) => a / b)):0.00}"));
    }

    private static async Task<double> MeasureAsync(string[] arguments, string path)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        var info = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in (string[])[.. arguments, "--urls", address]) info.ArgumentList.Add(argument);
        info.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        using var client = new HttpClient { BaseAddress = new Uri(address) };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(info)!;
        try
        {
            process.OutputDataReceived += (_, _) => { };
            process.ErrorDataReceived += (_, _) => { };
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            while (watch.Elapsed < Patience)
            {
                try
                {
                    using var reply = await client.GetAsync(path);
                    reply.EnsureSuccessStatusCode();
                    await reply.Content.ReadAsByteArrayAsync();
                    return watch.Elapsed.TotalMilliseconds;
                }
                catch (HttpRequestException)
                {
                    await Task.Delay(5);
                }
            }
            throw new InvalidOperationException($"{arguments[0]} did not answer.");
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "StudyPortal.sln"))) return folder.FullName;
        }
        throw new InvalidOperationException("The benchmark must run inside the repository.");
    }
}
