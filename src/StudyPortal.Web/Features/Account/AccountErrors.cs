using Microsoft.AspNetCore.Identity;

namespace StudyPortal.Web.Features.Account;

/// <summary>Identity's findings in the portal's words. The e-mail address is the user name, so both kinds of duplicate say the same.</summary>
public sealed class AccountErrors : IdentityErrorDescriber
{
    private const string Taken = "There is an account with this e-mail address already. Sign in, or use a recovery code if you have lost the password.";

    public override IdentityError DuplicateUserName(string userName) => Error(nameof(DuplicateUserName), Taken);

    public override IdentityError DuplicateEmail(string email) => Error(nameof(DuplicateEmail), Taken);

    public override IdentityError InvalidEmail(string? email) => Error(nameof(InvalidEmail), "This is not an e-mail address.");

    public override IdentityError PasswordTooShort(int length) => Error(nameof(PasswordTooShort), $"The password needs at least {length} characters.");

    public override IdentityError PasswordMismatch() => Error(nameof(PasswordMismatch), "The current password is not right.");

    public override IdentityError ConcurrencyFailure() =>
        Error(nameof(ConcurrencyFailure), "The account was changed somewhere else at the same moment. Nothing was stored; try again.");

    private static IdentityError Error(string code, string text) => new() { Code = code, Description = text };
}
