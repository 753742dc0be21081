using Microsoft.Playwright;
using StudyPortal.Browser.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace StudyPortal.Browser.Tests.Features.Account;

public sealed class PasskeyTests(PortalFixture portal)
{
    [Fact]
    public async Task A_passkey_is_added_and_signs_in_by_itself()
    {
        await using var visitor = await portal.VisitAsync();
        await PlugInAuthenticatorAsync(visitor);
        await visitor.OpenAsync("/account/register");
        await visitor.Page.GetByLabel("Display name").FillAsync("Barbara");
        await visitor.Page.GetByLabel("E-mail address").FillAsync(portal.NewEmail());
        await visitor.Page.GetByLabel("Password").FillAsync(PortalFixture.Password);
        await ClickAsync(visitor, "Create account");
        await Expect(visitor.Page.Locator("h1")).ToHaveTextAsync("You are signed in");

        await visitor.OpenAsync("/account/passkeys");
        await visitor.Page.GetByLabel("Name of the device").FillAsync("Test key");
        await ClickAsync(visitor, "Add a passkey");
        await Expect(visitor.Page.Locator(".passkeys")).ToContainTextAsync("Test key");

        await visitor.OpenAsync("/account/manage");
        await ClickAsync(visitor, "Sign out");
        await visitor.OpenAsync("/account/login");
        await ClickAsync(visitor, "Sign in with a passkey");
        await Expect(visitor.Page.Locator(".site-nav").GetByRole(AriaRole.Link, new() { Name = "Barbara" })).ToBeVisibleAsync();
        Assert.Empty(visitor.Complaints);
    }

    private static Task ClickAsync(Visitor visitor, string button) =>
        visitor.Page.Locator("main").GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    /// <summary>A security key in software, which agrees to everything.</summary>
    private static async Task PlugInAuthenticatorAsync(Visitor visitor)
    {
        var devTools = await visitor.Context.NewCDPSessionAsync(visitor.Page);
        await devTools.SendAsync("WebAuthn.enable");
        var options = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["protocol"] = "ctap2",
            ["transport"] = "internal",
            ["hasResidentKey"] = true,
            ["hasUserVerification"] = true,
            ["isUserVerified"] = true,
            ["automaticPresenceSimulation"] = true,
        };
        await devTools.SendAsync("WebAuthn.addVirtualAuthenticator", new(StringComparer.Ordinal) { ["options"] = options });
    }
}
