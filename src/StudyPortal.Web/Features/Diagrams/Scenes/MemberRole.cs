namespace StudyPortal.Web.Features.Diagrams.Scenes;

/// <summary>What a member of etcd is, as the picture tells it.</summary>
public enum MemberRole
{
    /// <summary>It leads, and a majority can hear it.</summary>
    Leader,

    /// <summary>It takes itself for the leader, and no majority can hear it.</summary>
    LonelyLeader,

    /// <summary>It follows, or waits for a leader.</summary>
    Follower,

    /// <summary>It stands for election or asks whether it should.</summary>
    Candidate,

    /// <summary>It is sent the log and has no vote.</summary>
    Learner,

    /// <summary>Its machine stands still.</summary>
    Paused,

    /// <summary>It does not run.</summary>
    Down,
}
