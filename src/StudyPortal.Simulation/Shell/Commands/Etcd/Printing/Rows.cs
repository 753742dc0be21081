using System.Collections.Immutable;
using System.Globalization;
using StudyPortal.Simulation.Etcd;
using StudyPortal.Simulation.Etcd.Serving;
using StudyPortal.Simulation.Kernel;

namespace StudyPortal.Simulation.Shell.Commands.Etcd.Printing;

/// <summary>Headings and cells that the simple form and the table share (etcd v3.6 etcdctl/ctlv3/command/printer.go).</summary>
internal static class Rows
{
    private const int Percent = 100;

    public static ImmutableArray<string> MemberHeadings { get; } = ["ID", "Status", "Name", "Peer Addrs", "Client Addrs", "Is Learner"];

    public static ImmutableArray<string> HealthHeadings { get; } = ["endpoint", "health", "took", "error"];

    public static ImmutableArray<string> HashHeadings { get; } = ["endpoint", "hash", "hash_revision"];

    public static ImmutableArray<string> StatusHeadings { get; } =
    [
        "endpoint", "ID", "version", "storage version", "db size", "in use", "percentage not in use", "quota", "is leader", "is learner",
        "raft term", "raft index", "raft applied index", "errors", "downgrade target version", "downgrade enabled",
    ];

    public static string[] Of(ClusterMember member) =>
        [member.Id.ToString(), member.IsStarted ? "started" : "unstarted", member.Name, string.Join(',', member.PeerUrls), string.Join(',', member.ClientUrls), Truth(member.IsLearner)];

    public static string[] Of(EndpointHealth health) => [health.Endpoint, Truth(health.IsHealthy), GoDuration.Format(health.Took), health.Error];

    public static string[] Of(EndpointReport<HashKvResponse> report) => [report.Endpoint, Number(report.Response.Hash), Number(report.Response.HashRevision)];

    public static string[] Of(EndpointReport<StatusResponse> report)
    {
        var status = report.Response;
        var notInUse = Percent - (status.DbSizeInUse * Percent / Math.Max(1, status.DbSize));
        return
        [
            report.Endpoint, status.Header.Member.ToString(), status.Version, status.StorageVersion, GoText.Bytes(status.DbSize), GoText.Bytes(status.DbSizeInUse),
            Number(notInUse) + "%", GoText.Bytes(status.DbSizeQuota), Truth(status.Leader == status.Header.Member), Truth(status.IsLearner), Number(status.RaftTerm),
            Number(status.RaftIndex), Number(status.RaftAppliedIndex), string.Join(", ", status.Errors), "", Truth(isTrue: false),
        ];
    }

    public static string Truth(bool isTrue) => isTrue ? "true" : "false";

    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
