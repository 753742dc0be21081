using Microsoft.AspNetCore.Identity;
using StudyPortal.Data.People;

namespace StudyPortal.Web.Features.Account.Passwords;

/// <summary>
/// Length counts, composition does not (NIST SP 800-63B §5.1.1.2); what is refused besides are the words an attacker tries first: the
/// account's own names and the common passwords.
/// </summary>
public sealed class PasswordRules : IPasswordValidator<PortalUser>
{
    public const int MinLength = 10;

    /// <summary>Hashing takes time with length, so a form takes no more than this.</summary>
    public const int MaxLength = 200;

    public const string InWords = "At least 10 characters. Long and easy to remember beats short and odd.";

    public Task<IdentityResult> ValidateAsync(UserManager<PortalUser> manager, PortalUser user, string? password)
    {
        if (password is null) return Task.FromResult(IdentityResult.Success);
        if (CommonPasswords.Contains(password)) return Refuse("PasswordTooCommon", "This is one of the passwords that everybody tries first. Choose another one.");
        if (NamesOf(user).Any(name => string.Equals(name, password.Trim(), StringComparison.OrdinalIgnoreCase)))
            return Refuse("PasswordIsName", "The password must not be your name or e-mail address.");
        return Task.FromResult(IdentityResult.Success);
    }

    private static IEnumerable<string?> NamesOf(PortalUser user) => [user.Email, user.UserName, user.DisplayName, user.Email?.Split('@')[0]];

    private static Task<IdentityResult> Refuse(string code, string why) => Task.FromResult(IdentityResult.Failed(new IdentityError { Code = code, Description = why }));
}
