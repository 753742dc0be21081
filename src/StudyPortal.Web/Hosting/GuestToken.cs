using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace StudyPortal.Web.Hosting;

/// <summary>
/// The form token of pages that are kept for visitors of whom nothing is known: the same in all of them, so it proves only that the form is ours.
/// That the post comes from this site is told by the browser (see <see cref="FormTokenExtensions"/>).
/// </summary>
public sealed class GuestToken(IDataProtectionProvider protection)
{
    private const string Content = "guest";

    private readonly IDataProtector _protector = protection.CreateProtector("StudyPortal.GuestToken.v1");
    private string? _value;

    public string Value => _value ??= _protector.Protect(Content);

    public bool IsValid(string? token)
    {
        if (string.IsNullOrEmpty(token)) return false;
        if (token == _value) return true;
        try
        {
            return _protector.Unprotect(token) == Content; // Drawn by another server, or before a restart.
        }
        catch (CryptographicException)
        {
            return false;
        }
    }
}
