using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace StudyPortal.Data.Migrations;

/// <summary>What <c>dotnet ef migrations add</c> builds the model with: the portal's own registrations, so that both have one model. It opens no database.</summary>
internal sealed class DesignTimeContext : IDesignTimeDbContextFactory<PortalDbContext>
{
    public PortalDbContext CreateDbContext(string[] args) => new ServiceCollection()
        .AddPortalData(new ConfigurationBuilder().Build())
        .BuildServiceProvider()
        .GetRequiredService<IDbContextFactory<PortalDbContext>>()
        .CreateDbContext();
}
