using Microsoft.AspNetCore.Identity;
using StudyPortal.Data.People;

namespace StudyPortal.Web.Features.Account.Records;

/// <summary>Deletes an account with everything stored about it, for its owner.</summary>
public sealed class EraseAccount(UserManager<PortalUser> users, AccountRecords records, KeepOneAdministrator administrators, AuditLog audit)
{
    /// <param name="proof">The password; for an account that has none, its e-mail address once more.</param>
    public async Task<EraseOutcome> RunAsync(PortalUser user, string proof)
    {
        if (!await IsProofAsync(user, proof)) return new NotProven();
        // Not the request's own token: half a deletion would be worse than one that nobody waits for.
        if (!await administrators.RunAsync(users, user, () => records.EraseAsync(user.Id, CancellationToken.None))) return new IsLastAdministrator();
        audit.Erased(user.Id, by: user.Id);
        return new Erased();
    }

    private async Task<bool> IsProofAsync(PortalUser user, string proof) => await users.HasPasswordAsync(user)
        ? await users.CheckPasswordAsync(user, proof)
        : string.Equals(user.Email, proof.Trim(), StringComparison.OrdinalIgnoreCase);
}
