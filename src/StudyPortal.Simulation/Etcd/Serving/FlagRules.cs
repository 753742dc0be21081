using System.Collections.Immutable;
using System.Net;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Etcd.Serving;

/// <summary>What flags must agree on before a member starts (etcd v3.6 server/embed/config.go and server/config/config.go).</summary>
internal static class FlagRules
{
    private const int ElectionFactor = 5;

    /// <summary>What makes the flags useless whatever is on the disk, or null.</summary>
    public static string? Objection(EtcdFlags flags)
    {
        foreach (var url in flags.ListenPeerUrls.AddRange(flags.ListenClientUrls).AddRange(flags.ListenMetricsUrls))
        {
            if (Endpoint.TryParse(url, out var endpoint) && endpoint.Host != "localhost" && !IPAddress.TryParse(endpoint.Host, out _))
                return $"expected IP in URL for binding ({url})";
        }

        if (flags.HeartbeatMs <= 0)
            return $"--heartbeat-interval must be >0 (set to {flags.HeartbeatMs}ms)";
        if (ElectionFactor * flags.HeartbeatMs > flags.ElectionMs)
            return $"--election-timeout[{flags.ElectionMs}ms] should be at least as 5 times as --heartbeat-interval[{flags.HeartbeatMs}ms]";
        return null;
    }

    /// <summary>What keeps a member without data from joining the initial cluster that its flags describe, or null.</summary>
    public static string? BootstrapObjection(EtcdFlags flags, ImmutableSortedDictionary<string, ImmutableArray<string>>? initialCluster)
    {
        if (initialCluster is null || initialCluster.IsEmpty)
            return "initial cluster unset and no discovery URL found";
        if (!initialCluster.TryGetValue(flags.Name, out var own))
            return $"couldn't find local name \"{flags.Name}\" in the initial cluster configuration";
        if (initialCluster.Values.SelectMany(urls => urls).Distinct(StringComparer.Ordinal).Count() < initialCluster.Values.Sum(urls => urls.Length))
            return $"initial cluster {flags.InitialClusterOrSelf} has duplicate url";
        if (PeerUrls.AreSame(own, flags.AdvertisePeerUrls))
            return null;
        var advertised = string.Join(',', flags.AdvertisePeerUrls);
        var missing = flags.AdvertisePeerUrls.FirstOrDefault(url => !own.Contains(url, StringComparer.Ordinal));
        return missing is null
            ? $"--initial-cluster has {flags.Name}={own.First(url => !flags.AdvertisePeerUrls.Contains(url, StringComparer.Ordinal))} but missing from --initial-advertise-peer-urls={advertised}"
            : $"--initial-cluster must include {flags.Name}={missing} given --initial-advertise-peer-urls={advertised}";
    }
}
