using Microsoft.Extensions.Configuration;
using StudyPortal.Web.Hosting;

namespace StudyPortal.Web.Tests.Hosting;

public sealed class PortalPathsTests
{
    [Fact]
    public void The_configured_content_directory_is_made_absolute() =>
        Assert.Equal(Path.GetFullPath("somewhere/content"), PortalPaths.ContentDirectory(Configured("somewhere/content")));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Without_one_it_is_the_repositorys_or_the_copy_beside_the_program(string? configured)
    {
        var found = new DirectoryInfo(PortalPaths.ContentDirectory(Configured(configured)));

        Assert.Equal("content", found.Name);
        Assert.True(found.Parent!.FullName == Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory) || File.Exists(Path.Combine(found.Parent.FullName, "StudyPortal.sln")));
    }

    private static IConfiguration Configured(string? directory) =>
        new ConfigurationBuilder().AddInMemoryCollection([new("Portal:ContentDirectory", directory)]).Build();
}
