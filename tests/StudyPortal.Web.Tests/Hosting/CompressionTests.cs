using System.IO.Compression;
using System.Net;
using System.Text;
using StudyPortal.Web.Features.Progress;

namespace StudyPortal.Web.Tests.Hosting;

public sealed class CompressionTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Theory]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("identity", null)]
    public async Task A_page_drawn_for_somebody_is_sent_in_the_best_encoding_that_is_understood(string accepted, string? encoding)
    {
        var (found, page) = await GetAsync(SampleContent.FirstLesson, accepted);

        Assert.Equal(encoding, found);
        Assert.Contains("<h1", page, StringComparison.Ordinal);
        Assert.Contains("</html>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/search/suggestions?q=quorum")]
    [InlineData("/progress")]
    public async Task Every_text_is_compressed(string path) => Assert.Equal("br", (await GetAsync(path, "br")).Encoding);

    private async Task<(string? Encoding, string Text)> GetAsync(string path, string accepted)
    {
        using var client = portal.CreateDefaultClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept-Encoding", accepted);
        request.Headers.Add("Cookie", $"{DeviceCookie.Name}=somebody"); // A page with a cookie of ours is never a kept one.
        using var reply = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
        var encoding = reply.Content.Headers.ContentEncoding.SingleOrDefault();
        await using var body = await reply.Content.ReadAsStreamAsync();
        await using Stream plain = encoding switch
        {
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            _ => body,
        };
        using var reader = new StreamReader(plain, Encoding.UTF8);
        return (encoding, await reader.ReadToEndAsync());
    }
}
