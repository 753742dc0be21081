using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace StudyPortal.Simulation.Etcd.Serving;

/// <summary>Bodies of the health endpoints (etcd v3.6 server/etcdserver/api/etcdhttp/health.go; recorded in the reference transcripts).</summary>
internal static class HealthText
{
    public const string Healthy = "{\"health\":\"true\",\"reason\":\"\"}";

    public static string Unhealthy(string reason) => $"{{\"health\":\"false\",\"reason\":\"{reason}\"}}";

    public static string Checks(IEnumerable<(string Name, string? Error)> checks, bool isVerbose, bool isHealthy)
    {
        var text = new StringBuilder();
        if (isVerbose)
        {
            foreach (var (name, error) in checks)
                text.Append(error is null ? $"[+]{name} ok\n" : $"[-]{name} failed: {error}\n");
        }

        // Go's http.Error ends what it writes with one more line.
        return text.Append(isHealthy ? "ok\n" : "\n").ToString();
    }

    /// <summary>What a peer answers to GET /members.</summary>
    public static string Members(ImmutableArray<ClusterMember> members) =>
        "[" + string.Join(',', members.Select(member =>
            $"{{\"id\":{member.Id.Value.ToString(CultureInfo.InvariantCulture)},\"peerURLs\":{List(member.PeerUrls)}"
            + (member.IsLearner ? ",\"isLearner\":true" : "") + (member.Name.Length > 0 ? $",\"name\":\"{member.Name}\"" : "")
            + (member.ClientUrls.IsEmpty ? "" : $",\"clientURLs\":{List(member.ClientUrls)}") + "}")) + "]\n";

    private static string List(ImmutableArray<string> urls) => "[" + string.Join(',', urls.Select(url => $"\"{url}\"")) + "]";
}
