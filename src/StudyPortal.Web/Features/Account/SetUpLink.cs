using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using StudyPortal.Data.People;

namespace StudyPortal.Web.Features.Account;

/// <summary>
/// The way in for the first administrator: a link printed at the start, as long as nobody has the role. Whoever can read the portal's output may
/// use it, once. Only a hash of its token is kept, in memory.
/// </summary>
public sealed partial class SetUpLink(IServiceScopeFactory scopes, IConfiguration configuration, ILogger<SetUpLink> logger) : IDisposable
{
    private const int TokenBytes = 32;

    private readonly SemaphoreSlim _oneAtATime = new(1);
    private byte[]? _hash;

    /// <summary>Prints the link where there is no administrator yet. Returns it as well, or null.</summary>
    public async Task<string?> AnnounceAsync()
    {
        if (await HasAdministratorAsync()) return null;
        var token = RandomNumberGenerator.GetBytes(TokenBytes);
        _hash = SHA256.HashData(token);
        var link = $"{Address(configuration["urls"])}/account/setup/{Base64Url.EncodeToString(token)}";
        LogLink(link);
        return link;
    }

    /// <summary>Whether the token is the printed one and nobody has used it or become an administrator since.</summary>
    public async Task<bool> IsValidAsync(string token) => Matches(token) && !await HasAdministratorAsync();

    /// <summary>Runs <paramref name="appoint"/> if the token is valid; the link dies if that returns true. Two browsers cannot both get through.</summary>
    public async Task<bool> UseAsync(string token, Func<Task<bool>> appoint)
    {
        await _oneAtATime.WaitAsync();
        try
        {
            if (!await IsValidAsync(token) || !await appoint()) return false;
            _hash = null;
            return true;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public void Dispose() => _oneAtATime.Dispose();

    private bool Matches(string token)
    {
        var bytes = new byte[TokenBytes];
        return _hash is { } hash
            && Base64Url.IsValid(token, out var length) && length == TokenBytes
            && Base64Url.TryDecodeFromChars(token, bytes, out _)
            && CryptographicOperations.FixedTimeEquals(SHA256.HashData(bytes), hash);
    }

    private async Task<bool> HasAdministratorAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>().GetUsersInRoleAsync(PortalRoles.Administrator)).Count > 0;
    }

    /// <summary>The first configured address in a form that a browser can open; one that listens everywhere is opened from this machine.</summary>
    private static string Address(string? urls)
    {
        var first = urls?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault() ?? "http://localhost";
        var binding = BindingAddress.Parse(first);
        var host = binding.Host is "*" or "+" or "0.0.0.0" or "[::]" ? "localhost" : binding.Host;
        return $"{binding.Scheme}://{host}:{binding.Port}";
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "This portal has no administrator yet. Open this link once to become the first: {Link}")]
    private partial void LogLink(string link);
}
