using System.Numerics;
using StudyPortal.Simulation.Etcd;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Tests.Etcd;

/// <summary>
/// Every subset of failed members of every size from 1 to 7, run in the model and looked up in a table of five lines: more than half alive, or not (etcd FAQ; facts C1, E16, E19, E25, E26).
/// </summary>
public sealed class SecondOpinionTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    public void What_works_is_what_the_number_of_members_alive_says(int members)
    {
        var healthy = new EtcdLan(members, seed: (ulong)members);
        healthy.AwaitLeader();
        healthy.Run(7);
        healthy.Put(1, "k", "v");
        for (var failed = 0; failed < (1 << members) - 1; failed++)
        {
            var lan = healthy.Fork();
            foreach (var number in Enumerable.Range(1, members).Where(number => (failed >> (number - 1) & 1) == 1))
                lan.Kill(number);
            lan.Run(6);
            var alive = members - BitOperations.PopCount((uint)failed);
            var asked = Enumerable.Range(1, members).First(number => (failed >> (number - 1) & 1) == 0);
            Assert.Equal(Expected(members, alive), Observed(lan, asked));
        }
    }

    private static Works Expected(int members, int alive)
    {
        var hasQuorum = alive * 2 > members;
        return new Works(Put: hasQuorum, Get: hasQuorum, SerializableGet: true, Status: true, HasLeader: hasQuorum, MemberList: hasQuorum, Snapshot: true, MemberAdd: alive == members);
    }

    private static Works Observed(EtcdLan lan, int asked) => new(
        Put: Answers<PutResponse>(lan, asked, new PutRequest("k", new TextValue("w"))),
        Get: Answers<RangeResponse>(lan, asked, new RangeRequest("k")),
        SerializableGet: Answers<RangeResponse>(lan, asked, new RangeRequest("k") { IsSerializable = true }),
        Status: Answers<StatusResponse>(lan, asked, new StatusRequest()),
        HasLeader: lan.Ask<StatusResponse>(asked, new StatusRequest()).Errors.IsEmpty,
        MemberList: Answers<MemberListResponse>(lan, asked, new MemberListRequest()),
        Snapshot: Answers<SnapshotResponse>(lan, asked, new SnapshotRequest()),
        MemberAdd: Answers<MemberChangeResponse>(lan, asked, new MemberAddRequest(["http://10.0.0.50:2380"])));

    private static bool Answers<T>(EtcdLan lan, int asked, Request request) => lan.Ask(asked, request) is Answered { Response: T };

    private sealed record Works(bool Put, bool Get, bool SerializableGet, bool Status, bool HasLeader, bool MemberList, bool Snapshot, bool MemberAdd);
}
