using System.Collections.Immutable;
using StudyPortal.Simulation.Raft;

namespace StudyPortal.Simulation.Etcd.Storage;

/// <summary>
/// What the log says about the store. Every member applies the same command to the same store: the outcome of the last time is kept with the command, so that it is
/// computed once and its memory shared. That shows nowhere, since the outcome depends on the command and the store alone.
/// </summary>
internal abstract record StoreCommand : Command
{
    private Memo? _memo;

    public StoreChange ApplyTo(EtcdStore before)
    {
        if (_memo is { } known && known.Before.IsSameAs(before))
            return known.Outcome;
        var outcome = Change(before);
        _memo = new Memo(before, outcome);
        return outcome;
    }

    /// <summary>Lets go of the outcome, once the others are likely to have applied the command.</summary>
    public void Forget() => _memo = null;

    /// <summary>A command is the same only as itself: that is how a member recognises what it proposed.</summary>
    public virtual bool Equals(StoreCommand? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => 0;

    protected abstract StoreChange Change(EtcdStore before);

    private sealed record Memo(EtcdStore Before, StoreChange Outcome);
}

/// <summary>What a client asked for: a put, a deletion, a transaction or a compaction.</summary>
internal sealed record ClientCommand(EtcdRequest Request) : StoreCommand
{
    protected override StoreChange Change(EtcdStore before) => StoreWriting.Apply(before, Request);
}

/// <summary>A member raises an alarm.</summary>
internal sealed record RaiseAlarm(Alarm Alarm) : StoreCommand
{
    protected override StoreChange Change(EtcdStore before)
    {
        var after = before.Alarms.Contains(Alarm)
            ? before
            : before with { Alarms = [.. before.Alarms.Add(Alarm).OrderBy(alarm => alarm.Member).ThenBy(alarm => alarm.Kind)] };
        return new StoreChange(after, new AlarmResponse(StoreReading.HeaderOf(after), [Alarm]));
    }
}

/// <summary>Alarms end: those of one member or, with none, of all; of one kind or all.</summary>
internal sealed record DisarmAlarms(MemberId Member, AlarmKind? Kind) : StoreCommand
{
    protected override StoreChange Change(EtcdStore before)
    {
        ImmutableArray<Alarm> ended =
            [.. before.Alarms.Where(alarm => (Member == MemberId.None || alarm.Member == Member) && (Kind is null || alarm.Kind == Kind))];
        var after = ended.IsEmpty ? before : before with { Alarms = before.Alarms.RemoveRange(ended) };
        return new StoreChange(after, new AlarmResponse(StoreReading.HeaderOf(after), ended));
    }
}

/// <summary>The leader says what all members can do together.</summary>
internal sealed record SetClusterVersion(string Version) : StoreCommand
{
    protected override StoreChange Change(EtcdStore before) => new(before with { ClusterVersion = Version }, null);
}

/// <summary>A member that has started tells its name and where clients reach it.</summary>
internal sealed record PublishMember(MemberId Member, string Name, ImmutableArray<string> ClientUrls) : StoreCommand
{
    protected override StoreChange Change(EtcdStore before) =>
        Members.Replace(before, Member, member => member with { Name = Name, ClientUrls = ClientUrls });
}

/// <summary>What the members are to know when a member is added.</summary>
internal sealed record MemberAdded(ClusterMember Member) : StoreCommand
{
    protected override StoreChange Change(EtcdStore before) => Members.Add(before, Member);
}

/// <summary>A learner gets its vote.</summary>
internal sealed record MemberPromoted(MemberId Member) : StoreCommand
{
    protected override StoreChange Change(EtcdStore before) => Members.Replace(before, Member, member => member with { IsLearner = false });
}

/// <summary>A member has other peer URLs.</summary>
internal sealed record MemberUpdated(MemberId Member, ImmutableArray<string> PeerUrls) : StoreCommand
{
    protected override StoreChange Change(EtcdStore before) => Members.Replace(before, Member, member => member with { PeerUrls = PeerUrls });
}

/// <summary>A member is gone for good.</summary>
internal sealed record MemberRemoved(MemberId Member) : StoreCommand
{
    protected override StoreChange Change(EtcdStore before) => Members.Remove(before, Member);
}
