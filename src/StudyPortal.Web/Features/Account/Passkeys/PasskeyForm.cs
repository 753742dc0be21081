using System.ComponentModel.DataAnnotations;

namespace StudyPortal.Web.Features.Account.Passkeys;

/// <summary>The form around a <see cref="PasskeyButton"/>.</summary>
public sealed class PasskeyForm
{
    /// <summary>What <c>navigator.credentials</c> returned, as JSON.</summary>
    [MaxLength(64 * 1024)]
    public string Credential { get; set; } = "";

    [MaxLength(80, ErrorMessage = "Use at most 80 characters.")]
    public string Name { get; set; } = "";
}
