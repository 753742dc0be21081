using Microsoft.Playwright;
using StudyPortal.Browser.Tests.Hosting;
using StudyPortal.Content;
using StudyPortal.Content.Files;

[assembly: AssemblyFixture(typeof(PortalFixture))]

namespace StudyPortal.Browser.Tests.Hosting;

/// <summary>One Chromium and one portal, run as in production on the repository's content, for all tests.</summary>
public sealed class PortalFixture : IAsyncLifetime
{
    public const string Password = "cobalt lantern 42";

    public const string NoBrowser = $"{Chromium} is not there: install Debian's package chromium.";

    private const string Chromium = "/usr/bin/chromium";
    private const string Administrator = "first.administrator@example.org";
    private const float PatienceMs = 20_000; // The machine may be busy with other tests.

    private readonly SemaphoreSlim _settingUp = new(1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private PortalProcess? _portal;
    private string? _administratorState;
    private int _accounts;

    public static bool HasBrowser { get; } = File.Exists(Chromium);

    /// <summary>What the portal serves.</summary>
    public Catalogue Catalogue { get; } = CatalogueLoader.Load(ContentDirectory.Read(Repository.ContentDirectory)).Sound;

    public async ValueTask InitializeAsync()
    {
        if (!HasBrowser) return;
        Assertions.SetDefaultExpectTimeout(PatienceMs);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        });
        _portal = await PortalProcess.StartAsync("Production", Repository.ContentDirectory);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_portal is not null) await _portal.DisposeAsync();
        _settingUp.Dispose();
    }

    /// <summary>A new visitor: a browser that knows nothing of the portal yet.</summary>
    /// <param name="address">Another portal than the common one.</param>
    public async Task<Visitor> VisitAsync(Action<BrowserNewContextOptions>? wish = null, Uri? address = null)
    {
        Assert.SkipUnless(HasBrowser, NoBrowser);
        var options = new BrowserNewContextOptions
        {
            BaseURL = (address ?? _portal!.Address).ToString(),
            ViewportSize = new() { Width = 1440, Height = 900 },
            Locale = "en-GB",
            TimezoneId = "Europe/Berlin",
            ReducedMotion = ReducedMotion.Reduce,
        };
        wish?.Invoke(options);
        var context = await _browser!.NewContextAsync(options);
        context.SetDefaultTimeout(PatienceMs);
        return await Visitor.StartAsync(context);
    }

    /// <summary>An e-mail address that nobody has yet.</summary>
    public string NewEmail() => $"learner{Interlocked.Increment(ref _accounts)}@example.org";

    /// <summary>A browser in which the first administrator is signed in.</summary>
    public async Task<Visitor> VisitAsAdministratorAsync(Action<BrowserNewContextOptions>? wish = null)
    {
        await _settingUp.WaitAsync();
        try
        {
            _administratorState ??= await SetUpAsync();
        }
        finally
        {
            _settingUp.Release();
        }
        return await VisitAsync(options =>
        {
            options.StorageState = _administratorState;
            wish?.Invoke(options);
        });
    }

    /// <summary>Opens the link that the portal printed at its start.</summary>
    private async Task<string> SetUpAsync()
    {
        await using var visitor = await VisitAsync();
        await visitor.OpenAsync(_portal!.SetUpPath);
        await visitor.Page.GetByLabel("Display name").FillAsync("Grace");
        await visitor.Page.GetByLabel("E-mail address").FillAsync(Administrator);
        await visitor.Page.GetByLabel("Password").FillAsync(Password);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Create the account" }).ClickAsync();
        await visitor.Page.WaitForURLAsync("**/admin");
        return await visitor.Context.StorageStateAsync();
    }
}
