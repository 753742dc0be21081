namespace StudyPortal.Web.Features.Account.SigningIn;

/// <summary>Where somebody wanted to go before signing in. Only addresses inside the portal are followed.</summary>
public static class ReturnUrl
{
    /// <summary>The wanted path, or <paramref name="otherwise"/> where it is missing or leads out of the portal.</summary>
    public static string Local(string? wanted, string otherwise = "/") => IsLocal(wanted) ? wanted! : otherwise;

    // Browsers read "//host", "/\host" and a path with a tab or line break in it as another host.
    private static bool IsLocal(string? wanted) =>
        wanted is { Length: > 0 and < 2048 } && wanted[0] == '/'
        && !(wanted.Length > 1 && wanted[1] is '/' or '\\')
        && !wanted.Any(char.IsControl);
}
