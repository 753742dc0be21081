using System.Threading.RateLimiting;
using Microsoft.Extensions.Caching.Memory;
using StudyPortal.Web.Features.Diagrams.Playing;

namespace StudyPortal.Web.Features.Diagrams;

/// <summary>
/// Repeats what the links of the sandbox hold. Two hours of a large cluster take seconds: a link is repeated once for the page and for the island that takes its place, a few at a time,
/// so that no number of links takes the portal away from those who learn.
/// </summary>
public sealed class SandboxReplays(Beginnings beginnings) : IDisposable
{
    private const int MostKept = 32;
    private const int MostWaiting = 32;
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(2);

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = MostKept });
    private readonly ConcurrencyLimiter _turns = new(new ConcurrencyLimiterOptions { PermitLimit = Math.Max(1, Environment.ProcessorCount / 2), QueueLimit = MostWaiting });

    /// <summary>The history that a link holds, or why it cannot be had.</summary>
    public async Task<SandboxOpening> OpenAsync(SandboxLink link, string text, CancellationToken cancel)
    {
        if (_kept.TryGetValue(text, out SandboxOpening? known))
            return known!;
        using var turn = await _turns.AcquireAsync(permitCount: 1, cancel);
        if (!turn.IsAcquired)
            return new SandboxOpening.Refused("Many clusters are being built at the moment. Try again in a minute.");
        var opening = await Task.Run(() => link.Open(beginnings.Of), cancel);
        return _kept.Set(text, opening, new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = Rest });
    }

    public void Dispose()
    {
        _kept.Dispose();
        _turns.Dispose();
    }
}
