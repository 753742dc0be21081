using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace StudyPortal.Data.Classes;

/// <summary>Registers the stores and readers of classes.</summary>
internal static class ClassData
{
    public static void AddClassStores(this IServiceCollection services)
    {
        services.AddSingleton(p => new ClassReader(p.GetRequiredService<IDbContextFactory<PortalDbContext>>()));
    }
}
