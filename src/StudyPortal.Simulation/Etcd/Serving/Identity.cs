using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using StudyPortal.Simulation.Raft;

namespace StudyPortal.Simulation.Etcd.Serving;

/// <summary>How members and clusters come by their numbers: the first eight bytes of a SHA-1 (etcd v3.6 server/etcdserver/api/membership).</summary>
internal static class Identity
{
    private const int IdBytes = 8;

    /// <summary>A founding member's, by its peer URLs and the cluster's token.</summary>
    public static MemberId OfMember(IEnumerable<string> peerUrls, string token) => new(First(Encoding.UTF8.GetBytes(Joined(peerUrls) + token)));

    /// <summary>That of a member which is added later, by its peer URLs and the second in which it is added.</summary>
    public static MemberId OfMember(IEnumerable<string> peerUrls, DateTimeOffset addedAt) =>
        new(First(Encoding.UTF8.GetBytes(Joined(peerUrls) + addedAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture))));

    /// <summary>A cluster's, by the numbers of its founding members.</summary>
    public static ClusterId OfCluster(IEnumerable<MemberId> members)
    {
        MemberId[] sorted = [.. members.Order()];
        var bytes = new byte[IdBytes * sorted.Length];
        for (var index = 0; index < sorted.Length; index++)
            BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(IdBytes * index), sorted[index].Value);
        return new ClusterId(First(bytes));
    }

    /// <summary>The founding members of an initial cluster, in the order of their numbers.</summary>
    public static ImmutableArray<ClusterMember> Founders(ImmutableSortedDictionary<string, ImmutableArray<string>> initialCluster, string token) =>
        [.. initialCluster.Select(named => new ClusterMember(OfMember(named.Value, token), named.Key, named.Value, [], IsLearner: false)).OrderBy(member => member.Id)];

    private static string Joined(IEnumerable<string> peerUrls) => string.Concat(peerUrls.Order(StringComparer.Ordinal));

    private static ulong First(byte[] bytes) => BinaryPrimitives.ReadUInt64BigEndian(SHA1.HashData(bytes));
}
