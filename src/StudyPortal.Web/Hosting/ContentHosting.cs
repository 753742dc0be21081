using StudyPortal.Content;
using StudyPortal.Content.Files;

namespace StudyPortal.Web.Hosting;

/// <summary>Loads the content once and follows its files.</summary>
public static class ContentHosting
{
    public static IServiceCollection AddPortalContent(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(_ => new CatalogueHolder(CatalogueLoader.Load(ContentDirectory.Read(PortalPaths.ContentDirectory(configuration)))))
        .AddHostedService<ContentFollower>();
}
