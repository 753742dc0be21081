using System.Diagnostics;
using System.Globalization;

namespace StudyPortal.Data.Tests;

/// <summary>Another process on the same database that is killed while it stores.</summary>
internal static class KilledProcess
{
    /// <summary>Starts a process that stores without end, kills it in the midst of that, and returns everything that it got to say.</summary>
    /// <param name="what">What it stores: <c>answers</c> or <c>attempts</c>.</param>
    /// <param name="killAfter">Lines that it may say before.</param>
    public static async Task<List<string>> RunAsync(string file, Guid person, int round, string what, int killAfter)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "StudyPortal.Data.KillTarget.dll");
        var start = new ProcessStartInfo("dotnet", [program, file, $"{person}", round.ToString(CultureInfo.InvariantCulture), what])
        {
            RedirectStandardOutput = true, UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        var heard = new List<string>();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            heard.Add(line);
            // SIGKILL on Unix. What was printed before it is still in the pipe.
            if (heard.Count == killAfter) process.Kill();
        }

        await process.WaitForExitAsync();
        Assert.NotEqual(0, process.ExitCode);
        // A line that the kill cut in two acknowledges nothing.
        return [.. heard.Where(line => line.EndsWith('.')).Select(line => line.TrimEnd('.'))];
    }
}
