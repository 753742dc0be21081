using System.Net;
using System.Text.RegularExpressions;
using StudyPortal.Web.Cli;

namespace StudyPortal.Web.Tests.Cli;

public sealed partial class DemoCommandTests
{
    [Theory]
    [InlineData("--Portal:DataDirectory=/srv/portal", "Portal:DataDirectory is set to '/srv/portal'")]
    [InlineData("--ConnectionStrings:Portal=Data Source=/srv/portal.db", "ConnectionStrings:Portal is set to")]
    public async Task It_does_not_touch_real_data(string setting, string complaint)
    {
        await using var error = new StringWriter();
        Assert.Equal(1, await DemoCommand.RunAsync([setting], TextWriter.Null, error, TestContext.Current.CancellationToken));
        Assert.StartsWith(complaint, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_says_where_it_is_and_leaves_nothing_behind()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        await using var output = new SeenText();
        var running = DemoCommand.RunAsync(["--urls=http://127.0.0.1:0", "--environment=Production"], output, TextWriter.Null, stop.Token);
        var said = await Task.WhenAny(output.Whole, running) == running ? throw new InvalidOperationException("The demo ended.") : await output.Whole;
        var address = Address().Match(said).Value;
        using (var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(address) })
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Contains("instructor@example.org", said, StringComparison.Ordinal);

        await stop.CancelAsync();
        Assert.Equal(0, await running);
        Assert.False(Directory.Exists(Folder().Match(said).Value));
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:[1-9]\d*", RegexOptions.NonBacktracking)]
    private static partial Regex Address();

    [GeneratedRegex(@"/\S*study-portal-demo-\S+", RegexOptions.NonBacktracking)]
    private static partial Regex Folder();

    /// <summary>What was written, once it was flushed.</summary>
    private sealed class SeenText : StringWriter
    {
        private readonly TaskCompletionSource<string> _whole = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<string> Whole => _whole.Task;

        public override void Flush() => _whole.TrySetResult(ToString());
    }
}
