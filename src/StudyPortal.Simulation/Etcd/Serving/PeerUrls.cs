using System.Collections.Immutable;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Etcd.Serving;

/// <summary>URLs as etcd reads them (etcd v3.6 client/pkg/types/urls.go and urlsmap.go).</summary>
internal static class PeerUrls
{
    /// <summary>What is wrong with a URL, or null.</summary>
    public static string? Objection(string url)
    {
        if (!url.StartsWith("http://", StringComparison.Ordinal) && !url.StartsWith("https://", StringComparison.Ordinal))
            return $"URL scheme must be http, https, unix, or unixs: {url}";
        if (!Endpoint.TryParse(url, out _))
            return $"URL address does not have the form \"host:port\": {url}";
        var host = url.IndexOf("://", StringComparison.Ordinal) + 3;
        return url.TrimEnd('/').IndexOf('/', host) >= 0 ? $"URL must not contain a path: {url}" : null;
    }

    /// <summary>Names with their URLs, of <c>cp1=https://10.0.0.11:2380,cp2=…</c>; a name may come more than once. Null where it makes no sense.</summary>
    public static ImmutableSortedDictionary<string, ImmutableArray<string>>? Map(string initialCluster)
    {
        var map = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var part in initialCluster.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0 || Objection(part[(equals + 1)..]) is not null)
                return null;
            var (name, url) = (part[..equals].Trim(), part[(equals + 1)..]);
            map[name] = [.. map.GetValueOrDefault(name, []), url];
        }

        return map.ToImmutable();
    }

    /// <summary>Whether two lists hold the same URLs, in whatever order.</summary>
    public static bool AreSame(IEnumerable<string> one, IEnumerable<string> other) =>
        one.Order(StringComparer.Ordinal).SequenceEqual(other.Order(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>Where the first of the URLs leads.</summary>
    public static Endpoint EndpointOf(ImmutableArray<string> urls) => !urls.IsEmpty && Endpoint.TryParse(urls[0], out var endpoint) ? endpoint : default;
}
