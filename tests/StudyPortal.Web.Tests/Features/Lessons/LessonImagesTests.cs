using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using StudyPortal.Web.Hosting;
using StudyPortal.Web.Tests.Hosting;

namespace StudyPortal.Web.Tests.Features.Lessons;

public sealed class LessonImagesTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private const string Picture = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";

    [Fact]
    public async Task A_picture_of_a_guide_is_sent_with_its_type()
    {
        Save("guides/sample/images/ports.svg");
        using var client = portal.CreateDefaultClient();

        using var reply = await client.GetAsync("/guides/sample/images/ports.svg");

        Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
        Assert.Equal("image/svg+xml", reply.Content.Headers.ContentType?.MediaType);
        Assert.Equal("nosniff", reply.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal(Picture, await reply.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/guides/sample/images/none.svg")]
    [InlineData("/guides/sample/images/notes.txt")]
    [InlineData("/guides/sample/images/.hidden.svg")]
    [InlineData("/guides/sample/images/..%2fsecret.svg")]
    [InlineData("/guides/sample/images/..%5csecret.svg")]
    [InlineData("/guides/sample/images/%2e%2e%2fsecret.svg")]
    [InlineData("/guides/..%2fsample/images/ports.svg")]
    [InlineData("/guides/../images/secret.svg")]
    public async Task Nothing_else_of_the_content_can_be_had(string path)
    {
        foreach (var file in new[] { "guides/sample/images/notes.txt", "guides/sample/images/.hidden.svg", "guides/sample/secret.svg", "images/secret.svg" }) Save(file);
        using var client = portal.CreateDefaultClient();

        using var reply = await client.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, reply.StatusCode);
        Assert.DoesNotContain(Picture, await reply.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private void Save(string name)
    {
        var file = Path.Combine(PortalPaths.ContentDirectory(portal.Services.GetRequiredService<IConfiguration>()), name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, Picture);
    }
}
