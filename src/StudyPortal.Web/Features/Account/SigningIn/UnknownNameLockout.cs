using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace StudyPortal.Web.Features.Account.SigningIn;

/// <summary>
/// Locks names that no account has by the rule that accounts follow. Otherwise the lockout after a few failures would tell which names exist.
/// </summary>
public sealed class UnknownNameLockout(TimeProvider time, IOptions<IdentityOptions> options) : IDisposable
{
    private const int MaxNames = 20_000;
    private static readonly TimeSpan Memory = TimeSpan.FromDays(1);

    private sealed record Failures(int Count, DateTimeOffset LockedUntil);

    private readonly MemoryCache _names = new(new MemoryCacheOptions { SizeLimit = MaxNames });
    private readonly Lock _lock = new();

    /// <summary>How long the name stays locked, or null.</summary>
    public TimeSpan? LockedFor(string normalizedName)
    {
        var now = time.GetUtcNow();
        return _names.TryGetValue(normalizedName, out Failures? known) && known!.LockedUntil > now ? known.LockedUntil - now : null;
    }

    /// <summary>Counts a failure, and returns how long the name is locked now, or null.</summary>
    public TimeSpan? Fail(string normalizedName)
    {
        var rule = options.Value.Lockout;
        lock (_lock)
        {
            var count = 1 + (_names.TryGetValue(normalizedName, out Failures? known) ? known!.Count : 0);
            var locks = count >= rule.MaxFailedAccessAttempts;
            var failures = locks ? new Failures(0, time.GetUtcNow() + rule.DefaultLockoutTimeSpan) : new Failures(count, DateTimeOffset.MinValue);
            _names.Set(normalizedName, failures, new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = Memory });
            return locks ? rule.DefaultLockoutTimeSpan : null;
        }
    }

    public void Dispose() => _names.Dispose();
}
