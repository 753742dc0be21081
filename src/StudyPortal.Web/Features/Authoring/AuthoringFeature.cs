namespace StudyPortal.Web.Features.Authoring;

/// <summary>Registers what the authors' pages need.</summary>
public static class AuthoringFeature
{
    public static IServiceCollection AddAuthoring(this IServiceCollection services) =>
        services.AddSingleton<SourceFiles>().AddSingleton<SaveSource>();
}
