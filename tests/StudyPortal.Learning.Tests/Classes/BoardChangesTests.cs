using FsCheck.Fluent;
using StudyPortal.Learning.Classes;

namespace StudyPortal.Learning.Tests.Classes;

public sealed class BoardChangesTests
{
    [Fact]
    public void A_board_changed_in_any_order_equals_one_built_anew() =>
        Seeded.Holds(Gen.Choose(0, int.MaxValue - 1), seed =>
        {
            var raw = RawClass.Of(seed);
            var random = new Random(seed);
            var changed = new ClassBoard(raw.Plan);
            var there = Change(changed, raw, random);
            var anew = new ClassBoard(raw.Plan);
            foreach (var record in there.Values.OrderBy(_ => random.Next()))
                anew.Put(record);
            return string.Equals(Look(changed, raw), Look(anew, raw), StringComparison.Ordinal);
        });

    [Fact]
    public void Looking_changes_nothing()
    {
        var raw = RawClass.Of(7);
        var board = raw.Board();
        var first = Look(board, raw);
        Assert.Equal(first, Look(board, raw));
        Assert.NotEqual(first, Look(new ClassBoard(raw.Plan), raw), StringComparer.Ordinal);
    }

    [Fact]
    public void Whoever_was_taken_off_is_gone()
    {
        var raw = Enumerable.Range(0, 100).Select(RawClass.Of).First(one => one.Learners.Count > 3);
        var board = raw.Board();
        var gone = raw.Learners[1].Id;
        board.Remove(gone);
        board.Remove(gone);
        Assert.False(board.Contains(gone));
        Assert.Equal(raw.Learners.Count - 1, board.Count);
        Assert.DoesNotContain(gone, board.Learners);
        Assert.Throws<KeyNotFoundException>(() => board.FiguresOf(gone, raw.Now, raw.Thresholds));
    }

    [Fact]
    public void A_moment_before_the_newest_answer_is_taken_for_that_of_the_answer() =>
        Seeded.Holds(Gen.Choose(0, int.MaxValue - 1), seed =>
        {
            var raw = RawClass.Of(seed);
            var board = raw.Board();
            return raw.Learners.Where(learner => learner.Answers.Count > 0).All(learner => Enumerable.Range(0, raw.Plan.Objectives.Count).All(objective =>
                board.CellOf(learner.Id, objective, learner.Answers[^1].At.AddDays(-1)) == board.CellOf(learner.Id, objective, learner.Answers[^1].At)));
        });

    /// <summary>Puts, replaces and removes; what is on the board in the end.</summary>
    private static Dictionary<Guid, LearnerRecord> Change(ClassBoard board, RawClass raw, Random random)
    {
        var there = new Dictionary<Guid, LearnerRecord>();
        foreach (var learner in Enumerable.Range(0, 3 * raw.Learners.Count).Select(_ => raw.Learners[random.Next(raw.Learners.Count)]))
        {
            if (random.Next(3) == 0)
            {
                board.Remove(learner.Id);
                there.Remove(learner.Id);
            }
            else
            {
                var record = (learner with { Answers = [.. learner.Answers.Take(random.Next(learner.Answers.Count + 1))] }).Record();
                board.Put(record);
                there[learner.Id] = record;
                board.Items();
            }
        }

        return there;
    }

    /// <summary>Everything that a board says, as one text.</summary>
    private static string Look(ClassBoard board, RawClass raw)
    {
        var figures = board.Figures(raw.Now, raw.Thresholds);
        var cells = board.Learners.SelectMany(learner => Enumerable.Range(0, raw.Plan.Objectives.Count).Select(objective => $"{board.CellOf(learner, objective, raw.Now)}"));
        return string.Join('\n', (IEnumerable<string>)
        [
            .. board.FiguresOfAll(raw.Now, raw.Thresholds).Select(learner => $"{learner}"), .. cells, $"{figures}", .. figures.Distribution.Select(bin => $"{bin}"),
            .. figures.Objectives.Select(objective => $"{objective}"), .. figures.Lessons.Select(lesson => $"{lesson}"), .. figures.Weeks.Select(week => $"{week}"),
            .. board.Beliefs().Select(belief => $"{belief}"), .. board.Items().Select(item => $"{item}"),
        ]);
    }
}
