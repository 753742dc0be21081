namespace StudyPortal.Web.Features.Drills;

/// <summary>What drills need. Their pages are <c>/drills</c>, <c>/drills/{topic}</c> and <c>/drills/{topic}/run</c>.</summary>
public static class DrillsFeature
{
    public static IServiceCollection AddDrills(this IServiceCollection services) => services.AddScoped<PractiseDrills>().AddScoped<RunDrills>();

    public static void MapDrills(this IEndpointRouteBuilder routes) => routes.MapRuns();
}
