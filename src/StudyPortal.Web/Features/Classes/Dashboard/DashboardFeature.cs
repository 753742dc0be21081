namespace StudyPortal.Web.Features.Classes.Dashboard;

/// <summary>The live dashboard of a class.</summary>
public static class DashboardFeature
{
    public static IServiceCollection AddDashboard(this IServiceCollection services) => services.AddSingleton<ReadDashboard>();
}
