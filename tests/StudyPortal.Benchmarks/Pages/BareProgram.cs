namespace StudyPortal.Benchmarks.Pages;

/// <summary>The least program with one static Blazor page: what the portal is measured against.</summary>
internal static class BareProgram
{
    /// <summary>The argument that starts it as a process of its own.</summary>
    public const string Verb = "bare";

    public const string Path = "/bare";

    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production", Args = args });
        builder.Logging.ClearProviders();
        builder.Services.AddRazorComponents();
        var app = builder.Build();
        app.UseAntiforgery();
        app.MapRazorComponents<BareApp>();
        return app;
    }
}
