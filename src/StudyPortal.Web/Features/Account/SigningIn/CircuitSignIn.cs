using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using StudyPortal.Data.People;

namespace StudyPortal.Web.Features.Account.SigningIn;

/// <summary>
/// Keeps an open circuit honest: it lives longer than any request, so it is asked every minute whether its sign-in still holds and has the
/// roles that it began with.
/// </summary>
public sealed class CircuitSignIn(ILoggerFactory loggers, IServiceScopeFactory scopes) : RevalidatingServerAuthenticationStateProvider(loggers)
{
    protected override TimeSpan RevalidationInterval { get; } = TimeSpan.FromMinutes(1);

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        // A scope of its own: the circuit's would answer with what it read when it began.
        await using var scope = scopes.CreateAsyncScope();
        var principal = authenticationState.User;
        var user = await scope.ServiceProvider.GetRequiredService<SignInManager<PortalUser>>().ValidateSecurityStampAsync(principal);
        if (user is null) return false;
        var roles = await scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>().GetRolesAsync(user);
        return principal.FindAll(ClaimTypes.Role).Select(claim => claim.Value).ToHashSet(StringComparer.Ordinal).SetEquals(roles);
    }
}
