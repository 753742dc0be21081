using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using StudyPortal.Data.People;

namespace StudyPortal.Web.Features.Account.Passwords;

/// <summary>
/// One-time codes with which somebody who has lost the password sets a new one, without mail. Identity's own recovery codes lie in the database
/// as they are; of these only hashes do. A code has 80 random bits, so a fast hash is enough.
/// </summary>
public sealed class RecoveryCodes(UserManager<PortalUser> users)
{
    public const int Count = 8;

    private const string Provider = "StudyPortal";
    private const string TokenName = "RecoveryCodes";
    private const int Groups = 4;
    private const int GroupLength = 4;
    private const string Alphabet = "ABCDEFGHJKMNPQRSTVWXYZ0123456789"; // Crockford's 32: without I, L, O and U.

    /// <summary>Eight new codes; those issued before stop working.</summary>
    public async Task<IReadOnlyList<string>> IssueAsync(PortalUser user)
    {
        string[] codes = [.. Enumerable.Range(0, Count).Select(_ => NewCode())];
        await StoreAsync(user, codes.Select(code => Hash(user, code)));
        return codes;
    }

    public async Task<int> CountLeftAsync(PortalUser user) => (await ReadAsync(user)).Length;

    public async Task<bool> IsValidAsync(PortalUser user, string code) => (await ReadAsync(user)).Contains(Hash(user, code), StringComparer.Ordinal);

    /// <summary>Uses a code up. False where it is not (any more) one of the account's, also when two requests use it at the same moment.</summary>
    public async Task<bool> RedeemAsync(PortalUser user, string code)
    {
        var left = await ReadAsync(user);
        var used = Hash(user, code);
        // The account's concurrency stamp, checked as this is stored, lets only one of two requests through.
        return left.Contains(used, StringComparer.Ordinal) && (await StoreAsync(user, left.Where(hash => hash != used))).Succeeded;
    }

    private async Task<string[]> ReadAsync(PortalUser user) =>
        (await users.GetAuthenticationTokenAsync(user, Provider, TokenName))?.Split(';', StringSplitOptions.RemoveEmptyEntries) ?? [];

    private Task<IdentityResult> StoreAsync(PortalUser user, IEnumerable<string> hashes) =>
        users.SetAuthenticationTokenAsync(user, Provider, TokenName, string.Join(';', hashes));

    private static string NewCode() =>
        string.Join('-', Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Alphabet, GroupLength)));

    private static string Hash(PortalUser user, string code) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{user.Id}:{AsIssued(code)}")));

    // People type codes in small letters, with spaces, and take O for 0.
    private static string AsIssued(string code) => new([.. code.ToUpperInvariant().Where(char.IsLetterOrDigit)
        .Select(letter => letter switch { 'O' => '0', 'I' or 'L' => '1', _ => letter })]);
}
