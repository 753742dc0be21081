using System.ComponentModel.DataAnnotations;
using StudyPortal.Web.Features.Account.Passwords;

namespace StudyPortal.Web.Features.Account.SigningIn;

/// <summary>The form of a new account.</summary>
public sealed class NewAccount
{
    [Required(ErrorMessage = "Tell the portal what to call you."), MaxLength(80, ErrorMessage = "Use at most 80 characters.")]
    public string DisplayName { get; set; } = "";

    [Required(ErrorMessage = "An e-mail address is needed to sign in."), EmailAddress(ErrorMessage = "This is not an e-mail address."), MaxLength(254)]
    public string Email { get; set; } = "";

    [Required(ErrorMessage = "A password is needed."), MaxLength(PasswordRules.MaxLength)]
    public string Password { get; set; } = "";

    public bool Keep { get; set; }
}
