using Microsoft.AspNetCore.DataProtection;

namespace StudyPortal.Web.Features.Progress;

/// <summary>The cookie that names a guest. Its content is encrypted and signed, so nobody can take another guest's name.</summary>
public sealed class DeviceCookie(IDataProtectionProvider protection)
{
    public const string Name = "portal-device";

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(400); // The longest that browsers keep a cookie.

    private readonly IDataProtector _protector = protection.CreateProtector("StudyPortal.Device.v1");

    /// <summary>The guest, or null where there is no cookie or it is not one of ours.</summary>
    public Guid? Read(HttpContext context)
    {
        if (context.Request.Cookies[Name] is not { Length: > 0 and < 512 } value) return null;
        try
        {
            return Guid.TryParse(_protector.Unprotect(value), out var guest) ? guest : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null; // Written with keys that are gone, or by somebody else: the same as no cookie.
        }
    }

    public void Write(HttpContext context, Guid guest) =>
        context.Response.Cookies.Append(Name, _protector.Protect(guest.ToString()), Options(context, Lifetime));

    public void Forget(HttpContext context) => context.Response.Cookies.Delete(Name, Options(context, maxAge: null));

    private static CookieOptions Options(HttpContext context, TimeSpan? maxAge) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        MaxAge = maxAge,
        Path = "/",
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
    };
}
