using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using StudyPortal.Benchmarks.Pages;
using StudyPortal.Learning.Quizzes;
using StudyPortal.Web.Kit;

namespace StudyPortal.Benchmarks.Quizzes;

/// <summary>A guest with a browser, who takes one quiz after another and waits for each answer to be acknowledged before giving the next.</summary>
internal sealed class Learner : IDisposable
{
    private readonly HttpClient _browser;
    private string _token = "";

    private Learner(HttpClient browser) => _browser = browser;

    /// <summary>How long each acknowledgement took, in milliseconds.</summary>
    public List<double> AnswerMs { get; } = [];

    public List<GivenAnswer> Acknowledged { get; } = [];

    /// <summary>Opens the page of the quiz, whose form has the token that the portal wants with each post.</summary>
    public static async Task<Learner> ComeAsync(Uri program, IPAddress from)
    {
        var handler = new SocketsHttpHandler
        {
            CookieContainer = new CookieContainer(), AllowAutoRedirect = false, ConnectCallback = (context, cancel) => ConnectAsync(from, context.DnsEndPoint, cancel),
        };
        var learner = new Learner(new HttpClient(handler) { BaseAddress = program });
        learner._token = HiddenFields.Of(await learner._browser.GetStringAsync($"/quizzes/{QuizFiles.Quiz}")).GetValueOrDefault(FormMarks.TokenField, "");
        return learner;
    }

    /// <summary>Starts, answers ten questions and hands in.</summary>
    public async Task TakeAsync(AnsweringWay way)
    {
        var started = await PostAsync($"/quizzes/{QuizFiles.Quiz}/attempts", isFragment: false, ("way", AnsweringWayText.Write(way)), ("submission", $"{Guid.NewGuid():N}"));
        var attempt = Guid.Parse(Require(started, "/attempts/")["/attempts/".Length..]);
        for (var number = 1; number <= QuizFiles.Questions; number++) await AnswerAsync(attempt, number, way);
        Require(await PostAsync($"/attempts/{attempt:N}/hand-in", isFragment: false), $"/attempts/{attempt:N}");
    }

    public void Dispose() => _browser.Dispose();

    /// <summary>As the pages do: what is only kept is sent by script, a try by the form.</summary>
    private async Task AnswerAsync(Guid attempt, int number, AnsweringWay way)
    {
        var option = ((attempt.GetHashCode() & short.MaxValue) + number) % QuizFiles.Options;
        var shown = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var watch = Stopwatch.StartNew();
        var reply = await PostAsync(
            FormattableString.Invariant($"/attempts/{attempt:N}/questions/{number}"), isFragment: way != AnsweringWay.Immediate,
            ("revision", "0"), ("shown", shown.ToString(CultureInfo.InvariantCulture)), ("option", option.ToString(CultureInfo.InvariantCulture)));
        AnswerMs.Add(watch.Elapsed.TotalMilliseconds);
        if (way == AnsweringWay.Immediate) Require(reply, FormattableString.Invariant($"/attempts/{attempt:N}?question={number}"));
        else if (reply.Status != HttpStatusCode.OK) throw new InvalidOperationException($"An answer was not kept but answered {reply.Status}.");
        Acknowledged.Add(new GivenAnswer(attempt, number - 1, FormattableString.Invariant($"option:{option}")));
    }

    private async Task<(HttpStatusCode Status, string? Location)> PostAsync(string path, bool isFragment, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        request.Content = new FormUrlEncodedContent(fields.Append((FormMarks.TokenField, _token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        if (isFragment) request.Headers.Add("X-Fragment", "1");
        using var reply = await _browser.SendAsync(request);
        await reply.Content.CopyToAsync(Stream.Null);
        return (reply.StatusCode, reply.Headers.Location?.OriginalString);
    }

    private static string Require((HttpStatusCode Status, string? Location) reply, string start) =>
        reply.Location is { } location && location.StartsWith(start, StringComparison.Ordinal)
            ? location
            : throw new InvalidOperationException($"A form was answered with {reply.Status} and '{reply.Location}', not sent on to {start}.");

    private static async ValueTask<Stream> ConnectAsync(IPAddress from, DnsEndPoint program, CancellationToken cancel)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.Bind(new IPEndPoint(from, 0));
        await socket.ConnectAsync(program, cancel);
        return new NetworkStream(socket, ownsSocket: true);
    }
}
