using System.Collections.Immutable;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Raft;
using StudyPortal.Simulation.World;

namespace StudyPortal.Web.Features.Diagrams.Scenes.Reading;

/// <summary>Who leads among the members of etcd, and who can hear it.</summary>
internal sealed class EtcdReading
{
    private readonly LinkReading _links;
    private readonly Dictionary<string, EtcdMemberView> _members;
    private readonly HashSet<string> _standing;
    private readonly EtcdMemberView? _leader;
    private readonly Membership _membership;

    public EtcdReading(ClusterSnapshot snapshot, LinkReading links)
    {
        _links = links;
        _members = snapshot.Members.ToDictionary(member => member.Host, StringComparer.Ordinal);
        _standing = snapshot.Machines.Where(machine => machine.Power == Power.On).Select(machine => machine.Name).ToHashSet(StringComparer.Ordinal);
        _membership = snapshot.Members.MaxBy(member => member.Applied)?.Membership ?? Membership.Empty;
        _leader = snapshot.Members.Where(member => member.Role == RaftRole.Leader && IsHeard(member)).MaxBy(member => member.Term);
        Hosts = [.. snapshot.Machines.Select(machine => machine.Name).Where(HasMember(snapshot))];
        Ahead = snapshot.Members.Select(member => member.Last).DefaultIfEmpty().Max();
        Committed = snapshot.Members.Select(member => member.Committed).DefaultIfEmpty().Max();
    }

    /// <summary>The machines that members stand on, running or not.</summary>
    public ImmutableArray<string> Hosts { get; }

    /// <summary>The last place of the log that any member has.</summary>
    public long Ahead { get; }

    /// <summary>How many vote; where no member can tell, as many as there are machines for them.</summary>
    public int Voters => _membership.Voters.IsEmpty ? Hosts.Length : _membership.Voters.Length;

    /// <summary>How many of them make a majority.</summary>
    public int Needed => (Voters / 2) + 1;

    /// <summary>The machine of the leader that a majority can hear, or null.</summary>
    public string? Leader => _leader?.Host;

    private long Committed { get; }

    /// <summary>For each voter whether it can hear the leader, in the order of the machines; voters whose machine is not known come last.</summary>
    public ImmutableArray<bool> Slots()
    {
        var known = Hosts.Where(host => !_members.TryGetValue(host, out var member) || _membership.IsVoter(member.Id)).Take(Voters).Select(CanHearLeader).ToList();
        return [.. known, .. Enumerable.Repeat(element: false, Voters - known.Count)];
    }

    /// <summary>What there is to tell of the member on a machine.</summary>
    public MemberFacts Of(string host)
    {
        var view = _members.GetValueOrDefault(host);
        var behind = view is null ? 0 : Committed - view.Committed;
        return new MemberFacts($"{host}/etcd", Role(host, view), view, view is not null && view.Leader != MemberId.None, behind, Ahead);
    }

    private MemberRole Role(string host, EtcdMemberView? view) => view switch
    {
        null => MemberRole.Down,
        _ when !_standing.Contains(host) => MemberRole.Paused,
        { Role: RaftRole.Leader } => view.Host == Leader ? MemberRole.Leader : MemberRole.LonelyLeader,
        { IsLearner: true } => MemberRole.Learner,
        { Role: RaftRole.Candidate or RaftRole.PreCandidate } => MemberRole.Candidate,
        _ => MemberRole.Follower,
    };

    private bool CanHearLeader(string host) => _leader is not null && CanTalk(host, _leader.Host);

    private bool IsHeard(EtcdMemberView leader) =>
        _members.Values.Count(member => leader.Membership.IsVoter(member.Id) && CanTalk(member.Host, leader.Host)) > leader.Membership.Voters.Length / 2;

    private bool CanTalk(string host, string other) =>
        _members.ContainsKey(host) && _standing.Contains(host) && _standing.Contains(other) && (host == other || !_links.IsCut(host, other));

    // A member that has never run has left neither a unit nor a container, and is none yet.
    private static Func<string, bool> HasMember(ClusterSnapshot snapshot)
    {
        var isExternal = snapshot.Machines.Any(machine => Machines.KindOf(machine.Name) == MachineKind.Etcd);
        return host => Machines.KindOf(host) == (isExternal ? MachineKind.Etcd : MachineKind.ControlPlane);
    }
}
