using System.Collections.Immutable;

namespace StudyPortal.Simulation.Tests.RealEtcd;

/// <summary>What the real etcd does in each script. The scripts run side by side, since most of their time is spent waiting.</summary>
public sealed class RealHistories
{
    private const int MostAtOnce = 6;

    private readonly SemaphoreSlim _places = new(MostAtOnce);
    private readonly Lazy<ImmutableSortedDictionary<string, Task<ScriptRun>>> _runs;

    public RealHistories() => _runs = new(() => EtcdPrograms.Found is { } programs
        ? Scripts.All.ToImmutableSortedDictionary(script => script.Key, script => RunAsync(programs, script.Value), StringComparer.Ordinal)
        : ImmutableSortedDictionary<string, Task<ScriptRun>>.Empty);

    /// <summary>The run of one script.</summary>
    internal Task<ScriptRun> OfAsync(string name) => _runs.Value[name];

    private async Task<ScriptRun> RunAsync(EtcdPrograms programs, Func<IEtcdSite, Task<ScriptRun>> script)
    {
        await _places.WaitAsync();
        try
        {
            await using var site = new RealSite(programs);
            return await script(site);
        }
        finally
        {
            _places.Release();
        }
    }
}
