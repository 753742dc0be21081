using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using StudyPortal.Data.People;

namespace StudyPortal.Web.Features.Account.Passkeys;

public sealed partial class PasskeysPage
{
    private const int MaxPasskeys = 20;

    [SupplyParameterFromForm(FormName = "add")] public PasskeyForm? Input { get; set; }

    private IList<UserPasskeyInfo> Keys { get; set; } = [];
    private IReadOnlyList<string> Found { get; set; } = [];

    private string? Said => Done switch
    {
        "added" => "The passkey is added. You can sign in with it from now on.",
        "renamed" => "The passkey is renamed.",
        "removed" => "The passkey is removed here. You may also delete it on the device.",
        _ => null,
    };

    protected override async Task LoadAsync(PortalUser account)
    {
        Input ??= new() { Name = "My device" };
        Keys = await Users.GetPasskeysAsync(account);
    }

    private async Task AddAsync()
    {
        if (Account is not { } account || Keys.Count >= MaxPasskeys) return;
        var attestation = await PasskeyChallenge.IsOpenAsync(Context, Input!.Credential) ? await SignIns.PerformPasskeyAttestationAsync(Input.Credential) : null;
        if (attestation is not { Succeeded: true } || attestation.UserEntity.Id != account.Id)
        {
            Found = ["The passkey could not be checked, and was not added. Reload this page and try again."];
            return;
        }
        attestation.Passkey.Name = Input.Name.Trim();
        var result = await Users.AddOrUpdatePasskeyAsync(account, attestation.Passkey);
        if (result.Succeeded) Reload("added");
        else Found = [.. result.Errors.Select(error => error.Description)];
    }
}
