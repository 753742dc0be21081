using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.ResponseCompression;
using StudyPortal.Content;
using StudyPortal.Data;
using StudyPortal.Data.Start;
using StudyPortal.Web.Features.Account;
using StudyPortal.Web.Features.Authoring;
using StudyPortal.Web.Features.Classes;
using StudyPortal.Web.Features.Classes.Access;
using StudyPortal.Web.Features.Diagrams;
using StudyPortal.Web.Features.Drills;
using StudyPortal.Web.Features.Lessons;
using StudyPortal.Web.Features.Paths;
using StudyPortal.Web.Features.Progress;
using StudyPortal.Web.Features.Quizzes;
using StudyPortal.Web.Features.Search;
using StudyPortal.Web.Features.Statistics;
using StudyPortal.Web.Kit;

namespace StudyPortal.Web.Hosting;

/// <summary>Puts the portal together: what is registered, what must be ready before the first request, and the order of the pipeline.</summary>
public static class PortalHost
{
    private const string DefaultAddress = "http://localhost:5080";
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(15);

    public static void AddPortal(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrEmpty(builder.Configuration["urls"])) builder.WebHost.UseUrls(DefaultAddress);
        // A build output finds its web root through a manifest, which the host reads by itself in Development only.
        if (File.Exists(Path.Combine(AppContext.BaseDirectory, "StudyPortal.Web.staticwebassets.runtime.json"))) builder.WebHost.UseStaticWebAssets();
        // Files that look newer than the build are otherwise packed anew with gzip, under the name of the encoding that the build chose: Brotli.
        builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
        builder.WebHost.ConfigureKestrel(server => server.AddServerHeader = false);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownTimeout);
        if (!builder.Environment.IsDevelopment()) builder.Logging.ClearProviders().AddJsonConsole();

        var services = builder.Services;
        services.AddSingleton(TimeProvider.System);
        services.AddHttpContextAccessor();
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true; // Tokens in pages are encrypted anew on each request, so their length and text give nothing away.
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
        });
        services.AddPortalData(builder.Configuration);
        services.AddHostedService<ReadModelsMender>();
        services.AddPortalContent(builder.Configuration);
        services.AddAccounts(builder.Environment);
        services.AddProgress();
        services.AddLessons();
        services.AddDiagrams();
        services.AddQuizzes();
        services.AddDrills();
        services.AddPaths();
        services.AddSearch();
        services.AddAuthoring();
        services.AddStatistics();
        services.AddClasses();
        services.AddSingleton<Fragments>();
        services.AddSingleton<GuestPages>();
        services.AddSingleton<GuestToken>();
    }

    /// <summary>Brings the database up to date and loads the content, side by side. Returns what stands in the way, in words for whoever runs the portal, or null.</summary>
    public static async Task<string?> PrepareAsync(this WebApplication app)
    {
        var content = Task.Run(app.Services.GetRequiredService<CatalogueHolder>);
        switch (await app.Services.GetRequiredService<DatabaseStart>().ApplyAsync())
        {
            case DatabaseTooNew newer:
                return newer.Message;
            case DatabaseUnusable unusable:
                return unusable.Message;
        }
        await app.Services.GetRequiredService<SetUpLink>().AnnounceAsync();
        await content;
        return null;
    }

    public static void UsePortal(this WebApplication app)
    {
        app.Use((context, next) => context.RequestServices.GetRequiredService<GuestPages>().ServeAsync(context, next));
        app.UseSecurityHeaders();
        app.UseResponseCompression();
        if (!app.Environment.IsDevelopment())
        {
            app.UseExceptionHandler("/error", createScopeForErrors: true);
            app.UseHsts();
        }
        app.UseStatusCodePagesWithReExecute("/status/{0}", createScopeForStatusCodePages: true);
        app.Use((context, next) =>
        {
            // The page that explains a refused post is no form: drawn for a post, it would ask for a token and answer 400 instead.
            if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null) context.Request.Method = HttpMethods.Get;
            return next(context);
        });
        app.UseRouting();
        app.UseAuthentication();
        app.UseRateLimiter(); // Counts per person where somebody is signed in.
        app.UseAuthorization();
        app.Use(PostNeedsSeatAttribute.CheckAsync);
        app.UseAntiforgery();
        app.Use((context, next) => context.RequestServices.GetRequiredService<GuestPages>().RecordAsync(context, next));

        app.MapStaticAssets();
        app.MapHealth();
        app.MapAnswers();
        app.MapDrills();
        app.MapProgress();
        app.MapLessonImages();
        app.MapContentChanges();
        app.MapSearch();
        app.MapAccounts();
        app.MapClasses();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(islands => islands.ConfigureWebSocketAcceptContext = IslandConnections.Accept);
    }
}
