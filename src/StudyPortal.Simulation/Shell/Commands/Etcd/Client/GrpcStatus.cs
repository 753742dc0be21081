using StudyPortal.Simulation.Etcd;

namespace StudyPortal.Simulation.Shell.Commands.Etcd.Client;

/// <summary>The gRPC code that stands before etcd's words (etcd v3.6 api/v3rpc/rpctypes/error.go).</summary>
internal static class GrpcStatus
{
    /// <summary>The client's time is over.</summary>
    public const string DeadlineExceeded = "DeadlineExceeded";

    /// <summary>It may work another time.</summary>
    public const string Unavailable = "Unavailable";

    /// <summary>What the client's context says when its time is over.</summary>
    public const string DeadlineText = "context deadline exceeded";

    /// <summary>The code of an error.</summary>
    public static string CodeOf(string text) => text switch
    {
        EtcdErrors.EmptyKey or EtcdErrors.TooManyOperations or EtcdErrors.DuplicateKey or EtcdErrors.BadUrls or EtcdErrors.RequestTooLarge => "InvalidArgument",
        EtcdErrors.Compacted or EtcdErrors.FutureRevision => "OutOfRange",
        EtcdErrors.NoSpace or EtcdErrors.TooManyRequests => "ResourceExhausted",
        EtcdErrors.MemberNotFound => "NotFound",
        EtcdErrors.Corrupt => "DataLoss",
        EtcdErrors.NoLeader or EtcdErrors.LeaderChanged or EtcdErrors.Stopped or EtcdErrors.TimedOut or EtcdErrors.TimedOutByLeaderFailure
            or EtcdErrors.TimedOutByLostConnection or EtcdErrors.Unhealthy => Unavailable,
        EtcdErrors.MemberExists or EtcdErrors.PeerUrlExists or EtcdErrors.NotALearner or EtcdErrors.LearnerNotReady
            or EtcdErrors.TooManyLearners or EtcdErrors.NotLeader or EtcdErrors.NotForLearners or EtcdErrors.BadTransferee => "FailedPrecondition",
        // etcd v3.6 server/etcdserver/api/v3rpc/util.go maps "not enough started members" to an error without a code.
        DeadlineText => DeadlineExceeded,
        _ => "Unknown",
    };
}
