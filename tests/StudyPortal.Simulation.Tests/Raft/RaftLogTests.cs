using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Raft;
using StudyPortal.Simulation.Tests.Raft.Histories;

namespace StudyPortal.Simulation.Tests.Raft;

public sealed class RaftLogTests
{
    private const int Rounds = 300;
    private const int Steps = 60;

    [Fact]
    public void It_says_the_same_as_a_plain_list()
    {
        for (var round = 0UL; round < Rounds; round++)
        {
            var chance = new Chance(new Prng(round));
            var (log, plain, first) = (RaftLog.Empty, new List<Entry>(), 1L);
            var start = default(LogPosition);
            for (var step = 0; step < Steps; step++)
            {
                switch (chance.Below(6))
                {
                    case < 3:
                        Entry[] added = [.. Enumerable.Range(0, chance.Pick(1, 3, 31, 32, 70)).Select(number => new Entry(step + 1, log.Last.Index + 1 + number, NoOp.Instance))];
                        log = log.Append(added);
                        plain.AddRange(added);
                        break;
                    case 3:
                        var keep = chance.Below(plain.Count + 1);
                        log = log.CutAfter(first - 1 + keep);
                        plain.RemoveRange(keep, plain.Count - keep);
                        break;
                    case 4 when plain.Count > 0:
                        var gone = chance.Below(plain.Count) + 1;
                        (start, first) = (plain[gone - 1].Position, first + gone);
                        log = log.CompactTo(first - 1);
                        plain.RemoveRange(0, gone);
                        break;
                }

                AssertSame(log, plain, first, start);
            }
        }
    }

    [Fact]
    public void Appending_leaves_the_log_as_it_was()
    {
        var log = RaftLog.Empty.Append([new Entry(1, 1, NoOp.Instance)]);
        var one = log.Append([new Entry(1, 2, NoOp.Instance)]);
        var other = log.Append([new Entry(2, 2, NoOp.Instance)]);
        Assert.Equal(1, log.Last.Index);
        Assert.Equal((1L, 2L), (one.Last.Term, other.Last.Term));
    }

    [Theory]
    [InlineData(10, 10, 10)]
    [InlineData(10, 4, 4)]
    [InlineData(4, 10, 4)]
    [InlineData(0, 10, 0)]
    public void Two_logs_are_the_same_up_to_where_the_shorter_ends(int one, int other, long end) =>
        Assert.Equal(end, Written(one, 1).CommonEnd(Written(other, 1)));

    [Fact]
    public void Two_logs_part_where_the_terms_do()
    {
        var common = Written(5, 1);
        Assert.Equal(5, common.Append([new Entry(2, 6, NoOp.Instance)]).CommonEnd(common.Append([new Entry(3, 6, NoOp.Instance)])));
        Assert.Equal(5, common.Append([new Entry(2, 6, NoOp.Instance)]).CompactTo(3).CommonEnd(common));
    }

    [Fact]
    public void A_gap_is_a_bug() => Assert.Throws<ArgumentException>(() => RaftLog.Empty.Append([new Entry(1, 2, NoOp.Instance)]));

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(11)]
    public void An_index_that_is_not_in_it_is_a_bug(long index) => Assert.Throws<ArgumentOutOfRangeException>(() => Written(10, 1).CompactTo(3)[index]);

    private static RaftLog Written(int entries, long term) =>
        RaftLog.Empty.Append([.. Enumerable.Range(1, entries).Select(index => new Entry(term, index, NoOp.Instance))]);

    private static void AssertSame(RaftLog log, List<Entry> plain, long first, LogPosition start)
    {
        Assert.Equal(start, log.Base);
        Assert.Equal(plain.Count == 0 ? start : plain[^1].Position, log.Last);
        Assert.Equal(plain, log.From(first, int.MaxValue));
        Assert.Equal(plain.Take(7), log.From(first, 7));
        for (var index = first - 2; index <= first + plain.Count; index++)
        {
            var expected = index == start.Index ? start.Term : index >= first && index < first + plain.Count ? plain[(int)(index - first)].Term : (long?)null;
            Assert.Equal(expected, log.TermAt(index));
        }
    }
}
