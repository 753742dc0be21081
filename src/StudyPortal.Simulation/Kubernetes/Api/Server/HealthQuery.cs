using System.Collections.Immutable;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Kubernetes.Api.Server;

/// <summary>A request for <c>/livez</c>, <c>/readyz</c> or <c>/healthz</c> while etcd is asked.</summary>
/// <param name="Call">Who waits.</param>
/// <param name="Endpoint"><c>livez</c>, <c>readyz</c> or <c>healthz</c>.</param>
internal sealed record HealthQuery(CallId Call, string Endpoint)
{
    /// <summary>Whether every check is printed even where all pass.</summary>
    public bool IsVerbose { get; init; }

    /// <summary>Checks that are left out.</summary>
    public ImmutableArray<string> Excluded { get; init; } = [];

    /// <summary>The only check that is wanted, empty for all.</summary>
    public string Single { get; init; } = "";

    /// <summary>What the check <c>etcd</c> gave; null before it was made.</summary>
    public bool? IsEtcdHealthy { get; init; }

    /// <summary>Reads a path with its query, such as <c>/readyz?verbose&amp;exclude=etcd</c> or <c>/livez/etcd</c>; null where it is another path.</summary>
    public static HealthQuery? Parse(CallId call, string path)
    {
        var mark = path.IndexOf('?', StringComparison.Ordinal);
        var parts = (mark < 0 ? path : path[..mark]).Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts is not ["livez" or "readyz" or "healthz", ..])
            return null;
        var options = mark < 0 ? [] : path[(mark + 1)..].Split('&', StringSplitOptions.RemoveEmptyEntries);
        const string Exclude = "exclude=";
        return new HealthQuery(call, parts[0])
        {
            IsVerbose = options.Any(option => option is "verbose" || option.StartsWith("verbose=", StringComparison.Ordinal)),
            Excluded = [.. options.Where(option => option.StartsWith(Exclude, StringComparison.Ordinal)).Select(option => option[Exclude.Length..])],
            Single = string.Join('/', parts[1..]),
        };
    }
}
