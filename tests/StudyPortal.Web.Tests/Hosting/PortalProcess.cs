using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace StudyPortal.Web.Tests.Hosting;

/// <summary>The portal as a process of its own, so that it can be killed: on a free port, with <c>content</c> and <c>data</c> of a folder.</summary>
internal sealed partial class PortalProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(60);

    private readonly ConcurrentQueue<string> _said = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process _process;

    private PortalProcess(string directory)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "StudyPortal.Web.dll")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = directory,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["Portal__DataDirectory"] = Path.Combine(directory, "data");
        start.Environment["Portal__ContentDirectory"] = Path.Combine(directory, "content");
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.Exited += (_, _) => _address.TrySetException(new InvalidOperationException($"The portal ended early: {string.Join('\n', _said)}"));
    }

    public Uri Address { get; private set; } = null!;

    public static async Task<PortalProcess> StartAsync(string directory)
    {
        var portal = new PortalProcess(directory);
        portal._process.Start();
        portal._process.BeginOutputReadLine();
        portal._process.BeginErrorReadLine();
        portal.Address = await portal._address.Task.WaitAsync(StartTimeout);
        return portal;
    }

    /// <summary>SIGKILL: the process is given no chance to finish anything.</summary>
    public void Kill()
    {
        if (!_process.HasExited) _process.Kill();
    }

    public async ValueTask DisposeAsync()
    {
        Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null) return;
        _said.Enqueue(line);
        if (Listening().Match(line) is { Success: true } place)
            _address.TrySetResult(new Uri(string.Create(CultureInfo.InvariantCulture, $"http://localhost:{place.Groups["port"].Value}")));
    }

    [GeneratedRegex(@"Now listening on: http://127\.0\.0\.1:(?<port>\d+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Listening();
}
