using Microsoft.AspNetCore.Http.HttpResults;

namespace StudyPortal.Benchmarks.Pages;

/// <summary>The least program that shows a Blazor page: what a start cannot be faster than.</summary>
internal static class BareStart
{
    public const string Verb = "bare-start";

    public static async Task RunAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddRazorComponents();
        var app = builder.Build();
        app.MapGet("/", () => new RazorComponentResult<BarePage>(new { Html = "<p>ready</p>" }));
        await app.RunAsync();
    }
}
