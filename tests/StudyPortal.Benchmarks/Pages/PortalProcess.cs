using System.Net;
using Microsoft.AspNetCore.Http.HttpResults;
using StudyPortal.Web.Hosting;

namespace StudyPortal.Benchmarks.Pages;

/// <summary>The portal in this process, on a port of its own and throw-away data.</summary>
internal sealed class PortalProcess : IAsyncDisposable
{
    /// <summary>A page of the portal that only prints <see cref="BarePage.Html"/>.</summary>
    public const string BarePath = "/benchmark/bare";

    private readonly string _data;
    private readonly WebApplication _app;

    private PortalProcess(WebApplication app, string data) => (_app, _data) = (app, data);

    public Uri Address => new(_app.Urls.First());

    public IServiceProvider Services => _app.Services;

    /// <summary>The file of its database.</summary>
    public string Database => Path.Combine(_data, "portal.db");

    /// <param name="content">Content directory, or null for the portal's own.</param>
    public static async Task<PortalProcess> StartAsync(string? content = null)
    {
        var data = Directory.CreateTempSubdirectory("portal-benchmark-").FullName;
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            // The portal's pages and assets belong to its own assembly.
            ApplicationName = typeof(PortalHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = "Production",
            Args = ["--urls", "http://127.0.0.1:0", "--Portal:DataDirectory", data, "--Portal:ContentDirectory", content ?? ""],
        });
        builder.AddPortal();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        if (await app.PrepareAsync() is { } problem) throw new InvalidOperationException(problem);
        app.UsePortal();
        // The same HTML as a lesson, printed by a page that does nothing else, behind the same sign-in and headers.
        app.MapGet(BarePath, () => new RazorComponentResult<BarePage>());
        await app.StartAsync();
        return new PortalProcess(app, data);
    }

    /// <summary>A client with cookies of its own.</summary>
    public HttpClient NewClient() => new(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false, MaxConnectionsPerServer = 64 })
    {
        BaseAddress = Address,
    };

    /// <summary>A client that has registered an account.</summary>
    public async Task<HttpClient> SignInAsync()
    {
        var client = NewClient();
        var page = await client.GetStringAsync("/account/register");
        var fields = HiddenFields.Of(page);
        fields["Input.DisplayName"] = "Reader";
        fields["Input.Email"] = "reader@example.org";
        fields["Input.Password"] = fields["Input.ConfirmPassword"] = "a long quiet sentence";
        var reply = await client.PostAsync("/account/register", new FormUrlEncodedContent(fields));
        if (reply.StatusCode is not (HttpStatusCode.Redirect or HttpStatusCode.SeeOther)) throw new InvalidOperationException($"Registering answered {reply.StatusCode}.");
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }
}
