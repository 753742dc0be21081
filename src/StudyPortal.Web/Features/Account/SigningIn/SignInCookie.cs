using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using StudyPortal.Data;
using StudyPortal.Data.People;

namespace StudyPortal.Web.Features.Account.SigningIn;

/// <summary>The cookie of a sign-in: how long it lasts, who can read it, and that it is checked against the account every minute.</summary>
public static partial class SignInCookie
{
    public const string Name = "portal-sign-in";

    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>Without "keep me signed in" the browser drops the cookie when it is closed; a browser that never is, after this time of rest.</summary>
    private static readonly TimeSpan NotKept = TimeSpan.FromHours(12);

    public static void Describe(CookieAuthenticationOptions options, CookieSecurePolicy security)
    {
        Protect(options.Cookie, Name, security);
        options.LoginPath = "/account/login";
        options.AccessDeniedPath = "/account/denied";
        options.ReturnUrlParameter = "returnUrl";
        options.ExpireTimeSpan = Kept;
        options.SlidingExpiration = true;
        options.Events.OnSigningIn = Limit;
        options.Events.OnValidatePrincipal = ValidateAsync;
    }

    /// <summary>Between asking for a passkey and getting it, the challenge lies in a cookie of its own.</summary>
    public static void DescribePasskeyState(CookieAuthenticationOptions options, CookieSecurePolicy security) =>
        Protect(options.Cookie, "portal-passkey", security);

    /// <summary>
    /// A portal that is reached by https never sends these cookies over http. One that is only reached by http (development, a trial on
    /// localhost) has to, and marks them as secure wherever a request does come by https.
    /// </summary>
    public static CookieSecurePolicy SecurityOf(IHostEnvironment environment, IConfiguration configuration) =>
        !environment.IsDevelopment() && (TrustedProxies.AreConfigured(configuration) || configuration["urls"]?.Contains("https://", StringComparison.OrdinalIgnoreCase) is true)
            ? CookieSecurePolicy.Always
            : CookieSecurePolicy.SameAsRequest;

    private static void Protect(CookieBuilder cookie, string name, CookieSecurePolicy security)
    {
        cookie.Name = name;
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = security;
        cookie.IsEssential = true;
    }

    private static Task Limit(CookieSigningInContext context)
    {
        if (!context.Properties.IsPersistent) context.Properties.ExpiresUtc = context.Properties.IssuedUtc + NotKept;
        return Task.CompletedTask;
    }

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        // The validator looks at the time itself, but only once a whole user manager and its database context stand; most requests need neither.
        if (IsDue(context)) await SecurityStampValidator.ValidatePrincipalAsync(context);
        if (!Guid.TryParse(context.Principal?.FindFirst(PortalClaims.Person)?.Value, out var person)) return;
        try
        {
            await context.HttpContext.RequestServices.GetRequiredService<PeopleStore>().TouchAsync(person, CancellationToken.None);
        }
        catch (DatabaseUnavailableException error)
        {
            // Whoever only reads must be able to while the database cannot be written; what has to be written says so by itself.
            LogNotTouched(context.HttpContext.RequestServices.GetRequiredService<ILogger<AuditLog>>(), error);
        }
    }

    private static bool IsDue(CookieValidatePrincipalContext context)
    {
        var options = context.HttpContext.RequestServices.GetRequiredService<IOptions<SecurityStampValidatorOptions>>().Value;
        var now = (options.TimeProvider ?? TimeProvider.System).GetUtcNow();
        return context.Properties.IssuedUtc is not { } issued || now - issued > options.ValidationInterval;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The time of a visit could not be stored")]
    private static partial void LogNotTouched(ILogger logger, Exception error);
}
