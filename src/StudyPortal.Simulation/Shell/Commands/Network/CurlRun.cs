using System.Globalization;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Machines.Certificates;
using StudyPortal.Simulation.Shell.Commands.Files;
using StudyPortal.Simulation.Shell.Commands.Text;

namespace StudyPortal.Simulation.Shell.Commands.Network;

/// <summary>One URL that curl fetches.</summary>
internal sealed class CurlRun(ShellContext context, Flags flags)
{
    private const int TimedOut = 28;

    private const int FirstError = 400;

    // curl itself waits for ever; a person does not.
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(10);

    // Linux sends a first packet seven times before it gives up: net.ipv4.tcp_syn_retries = 6.
    private static readonly TimeSpan _connectTimeout = TimeSpan.FromSeconds(134);

    private readonly Instant _start = context.Cluster.Now;

    private long Milliseconds => (long)(context.Cluster.Now - _start).TotalMilliseconds;

    /// <summary>Fetches it and returns curl's exit code.</summary>
    public int Fetch(string text)
    {
        var (url, complaint, code) = CurlUrl.Read(text);
        if (url is null)
            return Fail(complaint, code);
        ClientTls? tls = null;
        if (url.IsTls)
            (tls, complaint, code) = CurlTls.From(context, flags);
        if (code != 0)
            return Fail(complaint, code);
        if (ReadLimit("m") is not { } most || ReadLimit("connect-timeout") is not { } connect)
            return Fail("expected a proper numerical parameter", 2);
        return Ask(url, tls, most, connect);
    }

    private int Ask(CurlUrl url, ClientTls? tls, TimeSpan most, TimeSpan connect)
    {
        var dialled = new Endpoint(url.Host, url.Port);
        if (ServiceAddress.Behind(context, dialled) is not { } target)
            return Fail(url, new CallFailed(CallFailure.Refused, "connect: connection refused"), isConnecting: true);
        if (target != dialled)
            tls = tls is null ? null : tls with { ServerName = url.Host };
        var isSilent = Neighbour.Find(context, target.Host).Probe(context, target.Port) is Reach.Silent;
        var limit = isSilent ? Least(_connectTimeout, most, connect) : Least(_patience, most);
        var method = flags.Has("I") ? "HEAD" : flags.Value("X") ?? "GET";
        Reply reply;
        using (var terminal = context.Open("curl"))
            reply = terminal.Ask(target, tls, new HttpRequest(method, url.Path), limit);
        return reply switch
        {
            Answered { Response: HttpResponse response } => Print(url, response),
            Answered => Fail("Empty reply from server", 52),
            CallFailed failed => Fail(url, failed, isSilent && limit == _connectTimeout),
            _ => throw new InvalidOperationException($"No such reply: {reply}"),
        };
    }

    private int Fail(CurlUrl url, CallFailed failed, bool isConnecting)
    {
        var connect = string.Create(CultureInfo.InvariantCulture, $"Failed to connect to {url.Host} port {url.Port} after {Milliseconds} ms: Couldn't connect to server");
        switch (failed.Failure)
        {
            case CallFailure.Refused or CallFailure.NoRoute:
                return Fail(connect, 7);
            case CallFailure.UnknownHost:
                return Fail($"Could not resolve host: {url.Host}", 6);
            case CallFailure.Handshake:
                var (complaint, code) = CurlTls.Failure(failed.Text, url.Host, flags.Value("cacert") is not null);
                return Fail(complaint, code);
            case CallFailure.Closed when url.IsTls:
                return Fail(CurlTls.Failure(failed.Text, url.Host, flags.Value("cacert") is not null).Complaint, 35);
            case CallFailure.Closed:
                return Fail("Empty reply from server", 52);
            default:
                var isConnected = Neighbour.Find(context, url.Host).Probe(context, url.Port) is not Reach.Silent;
                return Fail(
                    isConnecting ? connect
                    : isConnected ? string.Create(CultureInfo.InvariantCulture, $"Operation timed out after {Milliseconds} milliseconds with 0 bytes received")
                    : string.Create(CultureInfo.InvariantCulture, $"Connection timed out after {Milliseconds} milliseconds"),
                    TimedOut);
        }
    }

    private int Print(CurlUrl url, HttpResponse response)
    {
        if (flags.Has("f") && response.Status >= FirstError)
            return Fail(string.Create(CultureInfo.InvariantCulture, $"The requested URL returned error: {response.Status}"), 22, response.Status);
        var text = flags.Has("i") || flags.Has("I") ? CurlHeaders.Of(url, response, context.Clock) : "";
        if (!flags.Has("I"))
            text += response.Body;
        if (flags.Value("o") is not { } file || file is "-")
            text += Written(response.Status, response.Body.Length);
        else
        {
            if (file is not "/dev/null" && FileWriting.WriteText(context, file, text) is not null)
                return Fail($"Failure writing output to destination", 23, response.Status);
            text = Written(response.Status, response.Body.Length);
        }

        TextSource.Print(context, text);
        return 0;
    }

    private int Fail(string complaint, int code, int status = 0)
    {
        TextSource.Print(context, Written(status, 0));
        if (!flags.Has("s") || flags.Has("S"))
            context.Complain(string.Create(CultureInfo.InvariantCulture, $"curl: ({code}) {complaint}"));
        return code;
    }

    private string Written(int status, int size) => (flags.Value("w") ?? "")
        .Replace("%{http_code}", status.ToString("D3", CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("%{response_code}", status.ToString("D3", CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("%{size_download}", size.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("%{time_total}", (context.Cluster.Now - _start).TotalSeconds.ToString("F6", CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("\\n", "\n", StringComparison.Ordinal)
        .Replace("\\t", "\t", StringComparison.Ordinal);

    /// <summary>Seconds of a flag; the longest time where it is missing or 0, null where it is no number.</summary>
    private TimeSpan? ReadLimit(string flag)
    {
        if (flags.Value(flag) is not { } text)
            return TimeSpan.MaxValue;
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) || seconds > (decimal)World.Cluster.MostTime.TotalSeconds)
            return null;
        return seconds == 0 ? TimeSpan.MaxValue : TimeSpan.FromMilliseconds((long)(seconds * 1_000));
    }

    private static TimeSpan Least(params ReadOnlySpan<TimeSpan> limits)
    {
        var least = TimeSpan.MaxValue;
        foreach (var limit in limits)
            least = limit < least ? limit : least;
        return least;
    }
}
