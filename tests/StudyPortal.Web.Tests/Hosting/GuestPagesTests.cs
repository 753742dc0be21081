using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using StudyPortal.Content;
using StudyPortal.Content.Files;
using StudyPortal.Web.Features.Account.SigningIn;
using StudyPortal.Web.Features.Progress;

namespace StudyPortal.Web.Tests.Hosting;

public sealed class GuestPagesTests : IAsyncLifetime
{
    private const string Path = SampleContent.FirstLesson;
    private static readonly string[] Protecting =
        ["Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "Permissions-Policy", "Cross-Origin-Opener-Policy"];

    private readonly PortalFixture _portal = new();
    private HttpClient _client = null!;

    public ValueTask InitializeAsync()
    {
        _client = _portal.CreateDefaultClient();
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _portal.DisposeAsync();
    }

    [Fact]
    public async Task The_second_guest_is_sent_the_bytes_that_the_first_one_was()
    {
        using var drawn = await GetAsync();
        using var kept = await GetAsync();

        Assert.Null(drawn.Headers.ETag);
        Assert.NotNull(kept.Headers.ETag);
        Assert.Equal(await drawn.Content.ReadAsByteArrayAsync(), await kept.Content.ReadAsByteArrayAsync());
        Assert.Equal("text/html; charset=utf-8", kept.Content.Headers.ContentType?.ToString());
    }

    [Fact]
    public async Task A_kept_page_is_protected_by_the_headers_of_a_drawn_one()
    {
        using var drawn = await GetAsync();
        using var kept = await GetAsync();

        foreach (var name in Protecting) Assert.Equal(drawn.Headers.GetValues(name).Single(), kept.Headers.GetValues(name).Single());
        Assert.False(kept.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task A_browser_that_has_the_page_is_told_so()
    {
        await KeepAsync();
        using var kept = await GetAsync();

        using var again = await GetAsync(("If-None-Match", kept.Headers.ETag!.Tag));
        using var other = await GetAsync(("If-None-Match", "\"something-else\""));

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync());
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Theory]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("identity", null)]
    public async Task Every_encoding_holds_the_same_page(string accepted, string? encoding)
    {
        await KeepAsync();
        using var plain = await GetAsync();

        using var packed = await GetAsync(("Accept-Encoding", accepted));

        Assert.Equal(encoding, packed.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Equal(await plain.Content.ReadAsStringAsync(), await UnpackAsync(packed));
        Assert.Contains("Accept-Encoding", packed.Headers.Vary, StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_change_of_the_content_drops_what_was_kept()
    {
        await KeepAsync();
        using var before = await GetAsync();

        ChangeFirstLesson();
        using var drawn = await GetAsync();
        using var after = await GetAsync();

        Assert.Contains("A heading just written", await drawn.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Null(drawn.Headers.ETag);
        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
    }

    [Theory]
    [InlineData(DeviceCookie.Name)]
    [InlineData(SignInCookie.Name)]
    public async Task Whoever_brings_a_cookie_of_ours_is_drawn_a_page(string cookie)
    {
        await KeepAsync();

        using var drawn = await GetAsync(("Cookie", $"theme=dark; {cookie}=whatever"));

        Assert.Null(drawn.Headers.ETag);
    }

    [Fact]
    public async Task A_page_with_a_query_is_neither_kept_nor_served_from_what_is()
    {
        for (var i = 0; i < 2; i++)
        {
            using var drawn = await _client.GetAsync(Path + "?again=quorum-of-three");
            Assert.Null(drawn.Headers.ETag);
        }
        using var first = await GetAsync();
        Assert.Null(first.Headers.ETag);
    }

    [Fact]
    public async Task Neither_accounts_nor_what_is_missing_are_kept()
    {
        foreach (var path in new[] { "/account/login", "/search", "/progress", "/guides/sample/none" })
        {
            for (var i = 0; i < 2; i++)
            {
                using var drawn = await _client.GetAsync(path);
                Assert.True(drawn.Headers.ETag is null, path);
            }
        }
    }

    [Fact]
    public async Task A_page_that_a_signed_in_person_saw_is_not_the_guests_page()
    {
        var author = await _portal.SignInAsync(Data.People.PortalRoles.Author);
        Assert.Contains("/author/edit", (await author.GetAsync(Path)).Text, StringComparison.Ordinal);

        await KeepAsync();
        using var kept = await GetAsync();

        Assert.DoesNotContain("/author/edit", await kept.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.False(kept.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task The_forms_of_a_kept_page_can_be_posted()
    {
        await KeepAsync();
        var browser = _portal.NewBrowser();
        var page = await browser.GetAsync(Path);
        Assert.NotNull(page.Response.Headers.ETag);

        Assert.Equal(HttpStatusCode.Found, (await browser.SubmitAsync(Path, page, SampleContent.Question, ("text", "2"))).Status);
        Assert.Equal($"{Path}#done", (await browser.SubmitAsync(Path, page, "/progress/done")).Location);
        Assert.Contains("You marked this lesson as done", (await browser.GetAsync(Path)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Enhanced_navigation_may_take_a_kept_page_over()
    {
        await KeepAsync();

        using var plain = await GetAsync();
        using var enhanced = await GetAsync(("Accept", "text/html; blazor-enhanced-nav=on"));

        Assert.False(plain.Headers.Contains("blazor-enhanced-nav"));
        Assert.Equal("allow", Assert.Single(enhanced.Headers.GetValues("blazor-enhanced-nav")));
    }

    private async Task KeepAsync() => (await GetAsync()).Dispose();

    private async Task<HttpResponseMessage> GetAsync(params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Path);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await _client.SendAsync(request);
    }

    private void ChangeFirstLesson()
    {
        var root = _portal.Services.GetRequiredService<IConfiguration>()["Portal:ContentDirectory"]!;
        File.AppendAllText(System.IO.Path.Combine(root, "guides", "sample", "01-first.md"), "\n\n## A heading just written\n\nAnd its text.\n");
        _portal.Services.GetRequiredService<CatalogueHolder>().Publish(CatalogueLoader.Load(ContentDirectory.Read(root)));
    }

    private static async Task<string> UnpackAsync(HttpResponseMessage response)
    {
        await using var body = await response.Content.ReadAsStreamAsync();
        await using Stream plain = response.Content.Headers.ContentEncoding.SingleOrDefault() switch
        {
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            _ => body,
        };
        using var reader = new StreamReader(plain, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }
}
