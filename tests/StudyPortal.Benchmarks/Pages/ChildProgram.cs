using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using StudyPortal.Benchmarks.Circuits;

namespace StudyPortal.Benchmarks.Pages;

/// <summary>A program in a process of its own, from its start until it is disposed.</summary>
internal sealed class ChildProgram : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;

    private ChildProgram(Process process, Uri address, double startMs) => (_process, Address, StartMs) = (process, address, startMs);

    public Uri Address { get; }

    /// <summary>Milliseconds from the start of the process to the last byte of the first page.</summary>
    public double StartMs { get; }

    /// <summary>The portal as it was built beside this program.</summary>
    public static string Portal => Path.Combine(Root(), "src", "StudyPortal.Web", "bin", "Release", "net10.0", "StudyPortal.Web.dll");

    /// <param name="page">The page that tells that the program has started.</param>
    public static async Task<ChildProgram> StartAsync(string[] arguments, string page)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var info = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in (string[])[.. arguments, "--urls", address.ToString()]) info.ArgumentList.Add(argument);
        info.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        using var client = new HttpClient { BaseAddress = address };
        var watch = Stopwatch.StartNew();
        var process = Process.Start(info)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        while (watch.Elapsed < Patience)
        {
            try
            {
                await client.GetByteArrayAsync(page);
                return new ChildProgram(process, address, watch.Elapsed.TotalMilliseconds);
            }
            catch (HttpRequestException)
            {
                await Task.Delay(5);
            }
        }
        process.Kill(entireProcessTree: true);
        throw new InvalidOperationException($"{arguments[0]} did not answer.");
    }

    /// <summary>What it holds and has used until now.</summary>
    public ProcessFigures Figures() => ProcessFigures.Of(_process.Id);

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
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
