using System.Globalization;
using System.Net;

namespace StudyPortal.Web.Tests.Hosting;

/// <summary>A guest with a stack of answers, who sends each one again until the portal has acknowledged it, as our script does.</summary>
internal sealed class AnsweringGuest(int number, int answers)
{
    private readonly CookieContainer _cookies = new();
    private readonly Queue<string> _left = new(Enumerable.Range(0, answers).Select(i => string.Create(CultureInfo.InvariantCulture, $"guest-{number}-answer-{i}")));

    public List<string> Acknowledged { get; } = [];

    /// <summary>Answers until nothing is left, or the portal has died, or there have been <paramref name="most"/> answers.</summary>
    public async Task AnswerAsync(Uri portal, Action acknowledged, int most = int.MaxValue)
    {
        using var handler = new HttpClientHandler { CookieContainer = _cookies, AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = portal, Timeout = TimeSpan.FromSeconds(30) };
        try
        {
            var page = await Page.ReadAsync(await client.GetAsync(SampleContent.FirstLesson + "?again=quorum-of-three"));
            var form = page.FormFields(SampleContent.Question);
            form["text"] = "2";
            for (var sent = 0; sent < most && _left.TryPeek(out var key); sent++)
            {
                form["submission"] = key;
                using var reply = await client.PostAsync(SampleContent.Question, new FormUrlEncodedContent(form));
                Assert.Equal(HttpStatusCode.Found, reply.StatusCode);
                Acknowledged.Add(_left.Dequeue());
                acknowledged();
            }
        }
        catch (HttpRequestException)
        {
            // The portal is dead. What it has not acknowledged is still on the stack.
        }
    }
}
