using StudyPortal.Simulation.World;

namespace StudyPortal.Web.Features.Diagrams.Scenes.Reading;

/// <summary>What a picture tells of a member of etcd.</summary>
/// <param name="Id">Unique on the whole picture.</param>
/// <param name="Role">What it is.</param>
/// <param name="View">The member as it sees itself; null where it does not run.</param>
/// <param name="KnowsLeader">Whether it takes anyone for the leader.</param>
/// <param name="Behind">Entries that are committed elsewhere and not known to be here.</param>
/// <param name="Ahead">The last place of the log that any member has.</param>
internal sealed record MemberFacts(string Id, MemberRole Role, EtcdMemberView? View, bool KnowsLeader, long Behind, long Ahead)
{
    // One or two entries behind is the usual pace of replication and would flicker.
    private const long LeastLag = 3;

    /// <summary>Whether it is behind enough to say so.</summary>
    public bool IsBehind => Behind >= LeastLag;

    /// <summary>Its role in words.</summary>
    public string RoleWords => Role switch
    {
        MemberRole.Leader => "leader",
        MemberRole.LonelyLeader => "leader, no quorum",
        MemberRole.Candidate => "candidate",
        MemberRole.Learner => "learner",
        MemberRole.Paused => "paused",
        MemberRole.Down => "not running",
        _ => KnowsLeader ? "follower" : "follower, no leader",
    };

    /// <summary>Term and commit index.</summary>
    public string Numbers => View is null ? "" : Ports.Invariant($"term {View.Term} · commit {View.Committed}");

    /// <summary>What is wrong with its log.</summary>
    public string Lag => IsBehind ? Ports.Invariant($"{Behind} behind") : View is { Alarms.IsEmpty: false } ? "alarm: " + (View.Alarms[0].Kind == Simulation.Etcd.AlarmKind.NoSpace ? "no space" : "corrupt") : "";

    /// <summary>The member in words.</summary>
    public string Sentence => View is null
        ? "etcd member: not running"
        : Ports.Invariant($"etcd member: {RoleWords}, term {View.Term}, committed up to {View.Committed}") + (Lag.Length > 0 ? $", {Lag}" : "");
}
