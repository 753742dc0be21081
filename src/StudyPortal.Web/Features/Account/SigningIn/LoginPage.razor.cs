using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Components;
using StudyPortal.Web.Features.Account.Passkeys;
using StudyPortal.Web.Features.Account.Passwords;

namespace StudyPortal.Web.Features.Account.SigningIn;

public sealed partial class LoginPage
{
    [Inject] public required SignIn SignIn { get; set; }
    [Inject] public required NavigationManager Navigation { get; set; }
    [SupplyParameterFromForm(FormName = "login")] public Credentials? Input { get; set; }
    [SupplyParameterFromForm(FormName = "passkey")] public PasskeyForm? Passkey { get; set; }
    [SupplyParameterFromQuery(Name = "returnUrl")] public string? Wanted { get; set; }

    private IReadOnlyList<string> Found { get; set; } = [];
    private string Home => ReturnUrl.Local(Wanted);

    protected override void OnInitialized() => (Input, Passkey) = (Input ?? new(), Passkey ?? new());

    private async Task WithPasswordAsync() =>
        Show(await SignIn.WithPasswordAsync(Input!.Email, Input.Password, Input.Keep), "E-mail address and password do not match an account.");

    private async Task WithPasskeyAsync() =>
        Show(await SignIn.WithPasskeyAsync(Passkey!.Credential), "This passkey does not belong to an account here. Sign in with your password.");

    private void Show(SignInOutcome outcome, string mismatch)
    {
        if (outcome is SignedIn signedIn) Navigation.NavigateTo(signedIn.Joined is null ? Home : WelcomePage.Address(signedIn.Joined, Home));
        Found = outcome switch
        {
            LockedOut locked => [$"Too many attempts failed. Try again in {Minutes(locked.For)}, or use a recovery code."],
            LockedByAdministrator => ["This account is locked. Ask the person who runs this portal."],
            WrongCredentials => [mismatch],
            _ => [],
        };
    }

    private static string Minutes(TimeSpan wait) => Math.Ceiling(wait.TotalMinutes) is > 1 and var minutes ? $"{minutes} minutes" : "a minute";

    public sealed class Credentials
    {
        [Required(ErrorMessage = "Enter your e-mail address."), MaxLength(254)]
        public string Email { get; set; } = "";

        [Required(ErrorMessage = "Enter your password."), MaxLength(PasswordRules.MaxLength)]
        public string Password { get; set; } = "";

        public bool Keep { get; set; }
    }
}
