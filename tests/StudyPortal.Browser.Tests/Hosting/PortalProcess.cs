using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace StudyPortal.Browser.Tests.Hosting;

/// <summary>The built portal as a process of its own, on a free port and with an empty data directory.</summary>
internal sealed partial class PortalProcess : IAsyncDisposable
{
    /// <summary>The word with which a portal starts with classes to look at.</summary>
    public const string Demo = "--demo";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string _directory = Directory.CreateTempSubdirectory("study-portal-browser-").FullName;
    private readonly ConcurrentQueue<string> _said = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentQueue<(string Text, TaskCompletionSource Heard)> _listeners = new();
    private readonly Process _process;

    private PortalProcess(string environment, string contentDirectory, IReadOnlyList<string> words)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "StudyPortal.Web.dll"), .. words])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = _directory,
        };
        foreach (var (name, value) in Settings(environment, contentDirectory)) start.Environment[name] = value;
        // The demo makes a database of its own, and refuses to be given one.
        if (words.Contains(Demo, StringComparer.Ordinal)) start.Environment.Remove("Portal__DataDirectory");
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.Exited += (_, _) => _address.TrySetException(new InvalidOperationException($"The portal ended early: {string.Join('\n', _said)}"));
    }

    /// <summary>A host name that browsers take for a secure place, as passkeys and the clipboard demand.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>The path of the link that an empty portal prints for its first administrator.</summary>
    public string SetUpPath { get; private set; } = "";

    /// <param name="words">What stands behind the program on the command line.</param>
    public static async Task<PortalProcess> StartAsync(string environment, string contentDirectory, params IReadOnlyList<string> words)
    {
        var portal = new PortalProcess(environment, contentDirectory, words);
        portal._process.Start();
        portal._process.BeginOutputReadLine();
        portal._process.BeginErrorReadLine();
        portal.Address = await portal._address.Task.WaitAsync(Patience);
        return portal;
    }

    /// <summary>Ends when the portal prints a line with this text after now.</summary>
    public Task ListenForAsync(string text)
    {
        var heard = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _listeners.Enqueue((text, heard));
        return heard.Task.WaitAsync(Patience);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_directory, recursive: true);
    }

    private Dictionary<string, string> Settings(string environment, string contentDirectory) => new(StringComparer.Ordinal)
    {
        ["ASPNETCORE_ENVIRONMENT"] = environment,
        ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
        // What a killed process leaves behind goes with the rest.
        ["TMPDIR"] = _directory,
        ["Portal__DataDirectory"] = Path.Combine(_directory, "data"),
        ["Portal__ContentDirectory"] = contentDirectory,
        // All tests come from one address.
        ["Portal__SignInsPerMinute"] = "10000",
        ["Portal__RegistrationsPerMinute"] = "10000",
    };

    private void Hear(string? line)
    {
        if (line is null) return;
        _said.Enqueue(line);
        foreach (var (text, heard) in _listeners)
        {
            if (line.Contains(text, StringComparison.Ordinal)) heard.TrySetResult();
        }
        if (SetUpLink().Match(line) is { Success: true } link) SetUpPath = link.Value;
        if (Listening().Match(line) is { Success: true } place) _address.TrySetResult(new Uri($"http://localhost:{place.Groups["port"].Value}"));
    }

    [GeneratedRegex(@"Now listening on: http://127\.0\.0\.1:(?<port>\d+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Listening();

    [GeneratedRegex("/account/setup/[A-Za-z0-9_-]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SetUpLink();
}
