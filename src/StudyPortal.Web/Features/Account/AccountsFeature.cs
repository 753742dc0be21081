using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.RateLimiting;
using StudyPortal.Data;
using StudyPortal.Data.People;
using StudyPortal.Web.Features.Account.Passkeys;
using StudyPortal.Web.Features.Account.Passwords;
using StudyPortal.Web.Features.Account.Records;
using StudyPortal.Web.Features.Account.SigningIn;
using StudyPortal.Web.Features.Admin;

namespace StudyPortal.Web.Features.Account;

/// <summary>Accounts: who somebody is, how they prove it, and what they may do.</summary>
public static class AccountsFeature
{
    private const int FailuresBeforeLockout = 5;
    private static readonly TimeSpan Lockout = TimeSpan.FromMinutes(5);

    /// <summary>After this time at most a changed role, a new password or "sign out everywhere" counts in every browser.</summary>
    private static readonly TimeSpan StampInterval = TimeSpan.FromMinutes(1);

    /// <summary>How long the reset link of an administrator works.</summary>
    public static readonly TimeSpan ResetLinkLifetime = TimeSpan.FromHours(24);

    public static IServiceCollection AddAccounts(this IServiceCollection services, IHostEnvironment environment)
    {
        services.AddIdentityCore<PortalUser>(Describe)
            .AddRoles<IdentityRole>()
            .AddEntityFrameworkStores<PortalDbContext>()
            .AddClaimsPrincipalFactory<PortalClaimsFactory>()
            .AddErrorDescriber<AccountErrors>()
            .AddPasswordValidator<PasswordRules>()
            .AddSignInManager()
            .AddDefaultTokenProviders();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .Configure<IConfiguration>((cookie, configuration) => SignInCookie.Describe(cookie, SignInCookie.SecurityOf(environment, configuration)));
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme)
            .Configure<IConfiguration>((cookie, configuration) => SignInCookie.DescribePasskeyState(cookie, SignInCookie.SecurityOf(environment, configuration)));
        services.Configure<SecurityStampValidatorOptions>(stamp => stamp.ValidationInterval = StampInterval);
        services.Configure<DataProtectionTokenProviderOptions>(token => token.TokenLifespan = ResetLinkLifetime);
        services.Configure<IdentityPasskeyOptions>(PasskeyEndpoints.Describe);
        services.Configure<AuthorizationOptions>(PortalPolicies.Describe).AddAuthorization();
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, CircuitSignIn>();

        services.AddRateLimiter();
        services.AddOptions<RateLimiterOptions>().Configure<IConfiguration>(RequestLimits.Describe);
        services.AddTransient<IStartupFilter, TrustedProxies>();

        services.AddSingleton<AuditLog>().AddSingleton<UnknownNameLockout>().AddSingleton<SetUpLink>().AddSingleton<KeepOneAdministrator>();
        services.AddScoped<SignIn>().AddScoped<Register>().AddScoped<JoinGuest>();
        services.AddScoped<ChangePassword>().AddScoped<RecoveryCodes>().AddScoped<RecoverAccount>();
        services.AddScoped<EraseAccount>();
        return services.AddAdmin();
    }

    public static void MapAccounts(this IEndpointRouteBuilder routes)
    {
        routes.MapSignOut();
        routes.MapPasskeys();
        routes.MapRecords();
    }

    private static void Describe(IdentityOptions identity)
    {
        identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
        identity.User.RequireUniqueEmail = true;
        identity.User.AllowedUserNameCharacters = ""; // The user name is the e-mail address, whatever that may hold.
        identity.Lockout.MaxFailedAccessAttempts = FailuresBeforeLockout;
        identity.Lockout.DefaultLockoutTimeSpan = Lockout;
        identity.Password = new PasswordOptions
        {
            RequiredLength = PasswordRules.MinLength,
            RequiredUniqueChars = 0,
            RequireDigit = false,
            RequireLowercase = false,
            RequireUppercase = false,
            RequireNonAlphanumeric = false,
        };
    }
}
