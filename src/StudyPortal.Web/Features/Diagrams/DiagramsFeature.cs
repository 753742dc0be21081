namespace StudyPortal.Web.Features.Diagrams;

/// <summary>What diagrams need.</summary>
public static class DiagramsFeature
{
    public static IServiceCollection AddDiagrams(this IServiceCollection services) => services
        .AddSingleton<Beginnings>()
        .AddSingleton<StoryPlaces>()
        .AddSingleton<SandboxReplays>();
}
