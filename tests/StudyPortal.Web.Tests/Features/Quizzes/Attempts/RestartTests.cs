using System.Net;
using Microsoft.Data.Sqlite;
using StudyPortal.Web.Tests.Hosting;

namespace StudyPortal.Web.Tests.Features.Quizzes.Attempts;

/// <summary>The portal is killed in the middle of an attempt and started again on the same data.</summary>
public sealed class RestartTests : IDisposable
{
    private const string Quiz = "/quizzes/restart";

    private readonly string _directory = Directory.CreateTempSubdirectory("study-portal-restart-").FullName;
    private readonly CookieContainer _cookies = new();

    public RestartTests()
    {
        var content = Path.Combine(_directory, "content");
        SampleContent.WriteTo(content);
        File.AppendAllText(Path.Combine(content, "portal.yml"), "\nquizzes: [restart]\n");
        Directory.CreateDirectory(Path.Combine(content, "quizzes"));
        File.WriteAllText(Path.Combine(content, "quizzes", "restart.yml"), "title: Restart\nsummary: One question.\nquestions: [quorum-of-three]\n");
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_directory, recursive: true);
    }

    [Fact(Timeout = 120_000)]
    public async Task What_was_kept_before_a_kill_is_there_after_it_and_the_open_form_still_works()
    {
        string attempt;
        Dictionary<string, string> open;
        await using (var first = await PortalProcess.StartAsync(_directory))
        {
            using var client = NewClient(first.Address);
            var start = (await GetAsync(client, Quiz)).FormFields($"{Quiz}/attempts");
            start["way"] = "deferred";
            attempt = (await PostAsync(client, $"{Quiz}/attempts", start)).Location!;
            var form = (await GetAsync(client, $"{attempt}?question=1")).FormFields($"{attempt}/questions/1");
            form["text"] = "3";
            Assert.Equal(HttpStatusCode.Found, (await PostAsync(client, $"{attempt}/questions/1", form)).Status);
            open = (await GetAsync(client, $"{attempt}?question=1")).FormFields($"{attempt}/questions/1");
            first.Kill();
        }

        await using var second = await PortalProcess.StartAsync(_directory);
        using var again = NewClient(second.Address);
        Assert.Equal("3", (await GetAsync(again, $"{attempt}?question=1")).Document.QuerySelector("input[name=text]")!.GetAttribute("value"));
        open["text"] = "2";
        Assert.Equal(HttpStatusCode.Found, (await PostAsync(again, $"{attempt}/questions/1", open)).Status);
        var handIn = (await GetAsync(again, $"{attempt}?overview=1")).FormFields($"{attempt}/hand-in");
        await PostAsync(again, $"{attempt}/hand-in", handIn);
        Assert.Equal("1 of 1 (100 %) mark", Taker.Text(await GetAsync(again, attempt), "#marks-title"));
    }

    private HttpClient NewClient(Uri portal) => new(new HttpClientHandler { CookieContainer = _cookies, AllowAutoRedirect = false }) { BaseAddress = portal };

    private static async Task<Page> GetAsync(HttpClient client, string path) => await Page.ReadAsync(await client.GetAsync(path));

    private static async Task<Page> PostAsync(HttpClient client, string path, Dictionary<string, string> form) =>
        await Page.ReadAsync(await client.PostAsync(path, new FormUrlEncodedContent(form)));
}
