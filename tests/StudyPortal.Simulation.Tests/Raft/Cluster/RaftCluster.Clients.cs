using StudyPortal.Simulation.Raft;

namespace StudyPortal.Simulation.Tests.Raft.Cluster;

/// <summary>What clients ask members for, and what the members' state machines answer.</summary>
internal sealed partial class RaftCluster
{
    // etcd server/etcdserver/server.go, stopWithDelay.
    private const int StopAfterRemovalMs = 1_000;

    /// <summary>Asks a member to set a key; the number of the operation comes back.</summary>
    public int Put(ClusterMember member, string key, string value)
    {
        var operation = Ask(member, key, value);
        Step(member, new Propose(new Put(key, value, operation)));
        return operation;
    }

    /// <summary>Asks a member for a linearizable read of a key.</summary>
    public int Get(ClusterMember member, string key)
    {
        var operation = Ask(member, key, value: null);
        Step(member, new Read(operation));
        return operation;
    }

    private int Ask(ClusterMember member, string key, string? value)
    {
        var operation = new ClientOperation(_operations.Count, key, value, Events);
        _operations.Add(operation);
        if (member.Node is not null)
            member.Waiting.Add(operation.Number);
        return operation.Number;
    }

    private void Take(ClusterMember member, Intentions intentions)
    {
        if (intentions.Restore is { } snapshot)
            member.Store = (KeyValues)snapshot.State;
        foreach (var entry in intentions.Apply)
            Apply(member, entry);
        member.Reads.AddRange(intentions.Reads);
        if (member.Reads.Count > 0)
            AnswerReads(member);
        foreach (var refusal in intentions.Refusals)
            Refuse(member, refusal.Input);
    }

    private void Apply(ClusterMember member, Entry entry)
    {
        member.Store = member.Store.After(entry.Payload);
        if (entry.Payload is Put put && member.Waiting.Remove(put.Operation))
            _operations[put.Operation] = _operations[put.Operation] with { Answered = Events };
        if (entry.Payload is RemoveMember remove && remove.Member == member.Id)
            _events.Add(Now + TimeSpan.FromMilliseconds(StopAfterRemovalMs), new ClusterEvent(member.Place, member.Process, Input: null));
    }

    private void AnswerReads(ClusterMember member)
    {
        for (var read = member.Reads.Count - 1; read >= 0; read--)
        {
            if (member.Reads[read].Index > member.Node!.Applied)
                continue;
            var number = (int)member.Reads[read].Ticket;
            member.Reads.RemoveAt(read);
            if (member.Waiting.Remove(number))
                _operations[number] = _operations[number] with { Answered = Events, Seen = member.Store.Pairs.GetValueOrDefault(_operations[number].Key) };
        }
    }

    private void Refuse(ClusterMember member, RaftInput input)
    {
        int? number = input switch
        {
            Propose { Payload: Put put } => put.Operation,
            Read read => (int)read.Ticket,
            _ => null,
        };

        // A forwarded proposal that the leader refuses is not heard of here.
        if (number is { } refused && member.Waiting.Remove(refused))
            _operations[refused] = _operations[refused] with { IsRefused = true };
    }
}
