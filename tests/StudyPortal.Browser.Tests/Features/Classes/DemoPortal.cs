using StudyPortal.Browser.Tests.Hosting;

namespace StudyPortal.Browser.Tests.Features.Classes;

/// <summary>A portal with the classes of the demo: one of thirty learners, one that shows groups only, and one that is archived.</summary>
public sealed class DemoPortal(PortalFixture portal) : IAsyncLifetime
{
    /// <summary>The tests that share one such portal.</summary>
    public const string Collection = "Demo";

    public const string ClassOfThirty = "Kubernetes operations, spring term";
    public const string GroupsOnly = "Evening course";

    private PortalProcess? _demo;

    public async ValueTask InitializeAsync()
    {
        if (PortalFixture.HasBrowser) _demo = await PortalProcess.StartAsync("Production", Repository.ContentDirectory, PortalProcess.Demo);
    }

    /// <summary>The instructor, on the overview of a class.</summary>
    public Task<Visitor> TeachAsync(string title) => EnterAsync("instructor", title);

    /// <summary>Somebody of the demo, on the page of a class.</summary>
    /// <param name="account">What stands before the @ of the address.</param>
    public async Task<Visitor> EnterAsync(string account, string title)
    {
        Assert.SkipUnless(PortalFixture.HasBrowser, PortalFixture.NoBrowser);
        var visitor = await portal.VisitAsync(address: _demo!.Address);
        await visitor.OpenAsync("/account/login");
        await visitor.Page.FillAsync("input[name='Input.Email']", $"{account}@example.org");
        await visitor.Page.FillAsync("input[name='Input.Password']", "quorum-of-three");
        await visitor.Page.ClickAsync("main form button[type=submit]");
        await visitor.Page.WaitForURLAsync(url => !url.Contains("/account/login", StringComparison.Ordinal));
        await visitor.OpenAsync("/classes");
        await visitor.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = title }).First.ClickAsync();
        await visitor.Page.WaitForURLAsync(url => url.Contains("/classes/", StringComparison.Ordinal));
        return visitor;
    }

    public async ValueTask DisposeAsync()
    {
        if (_demo is not null) await _demo.DisposeAsync();
    }
}
