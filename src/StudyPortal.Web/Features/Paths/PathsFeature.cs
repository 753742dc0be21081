namespace StudyPortal.Web.Features.Paths;

/// <summary>Learning paths: <c>/paths</c> and <c>/paths/{slug}</c>.</summary>
public static class PathsFeature
{
    public static IServiceCollection AddPaths(this IServiceCollection services) => services.AddScoped<FindPaths>();
}
