using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using StudyPortal.Data;
using StudyPortal.Data.People;
using StudyPortal.Data.Progress;

namespace StudyPortal.Web.Features.Demo;

/// <summary>A class to look at. Registered only where the portal was started for that.</summary>
public static class DemoFeature
{
    public static IServiceCollection AddDemo(this IServiceCollection services) => services.AddSingleton(provider => new DemoDatabase(
        provider.GetRequiredService<IDbContextFactory<PortalDbContext>>(), provider.GetRequiredService<ReadModels>(),
        new PasswordHasher<PortalUser>(), new UpperInvariantLookupNormalizer()));
}
