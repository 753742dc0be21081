using StudyPortal.Learning.Generators;

namespace StudyPortal.Learning.Tests.Generators;

public sealed class RunSheetTests
{
    private const ulong Seed = 7;

    private static readonly TimeSpan _twoMinutes = TimeSpan.FromMinutes(2);

    public static TheoryData<string> Topics => [.. DrillTopics.All.Select(topic => topic.Name)];

    [Fact]
    public void A_run_begins_with_an_easy_drill_and_climbs()
    {
        var sheet = Answer(_ => true, count: 5);

        Assert.Equal([1, 1, 2, 2, 3], sheet.Answered.Select(entry => entry.Drill.Difficulty));
        Assert.Equal((5, 5, 5), (sheet.Score.Answered, sheet.Score.Right, sheet.Score.BestInARow));
        Assert.Equal(3, sheet.Current.Difficulty);
    }

    [Fact]
    public void Only_an_answer_to_the_current_drill_moves_it_on()
    {
        var begun = Read(new Dictionary<DrillId, RunAnswer>());
        var ahead = Answer(_ => true, count: 1).Current;

        Assert.Empty(Read(new() { [ahead] = new RunAnswer(IsRight: true, TimeSpan.FromSeconds(1)) }).Answered);
        var after = Read(new() { [begun.Current] = new RunAnswer(IsRight: true, TimeSpan.FromSeconds(1)) });
        Assert.Equal(begun.Current, Assert.Single(after.Answered).Drill);
        Assert.NotEqual(begun.Current, after.Current);
    }

    [Fact]
    public void What_came_too_late_does_not_count()
    {
        var begun = Read(new Dictionary<DrillId, RunAnswer>());

        var late = Read(new() { [begun.Current] = new RunAnswer(IsRight: true, _twoMinutes + TimeSpan.FromTicks(1)) });

        Assert.Equal((0, begun.Current), (late.Score.Answered, late.Current));
    }

    [Fact]
    public void A_clock_that_was_put_back_takes_no_answer_back()
    {
        var answers = new Dictionary<DrillId, RunAnswer>();
        foreach (var second in new[] { 30, 10, 20 })
            answers[Read(answers).Current] = new RunAnswer(IsRight: true, TimeSpan.FromSeconds(second));

        Assert.Equal((3, TimeSpan.FromSeconds(30)), (Read(answers).Score.Right, Read(answers).Score.LastAnswerAt));
    }

    [Theory]
    [MemberData(nameof(Topics))]
    public void No_form_comes_twice_within_four_drills(string topic)
    {
        var forms = Answer(_ => true, count: 60, topic).Answered.Select(entry => DrillTopics.FormOf(entry.Drill)).ToList();

        Assert.All(Enumerable.Range(0, forms.Count - 3), index => Assert.Distinct(forms.Skip(index).Take(4), StringComparer.Ordinal));
    }

    [Fact]
    public void A_run_ends_at_the_most_drills() =>
        Assert.Equal(RunSheet.MostDrills, RunSheet.Read(DrillTopics.All[0], Seed, _twoMinutes, _ => new RunAnswer(IsRight: true, TimeSpan.Zero)).Answered.Length);

    private static RunSheet Answer(Func<int, bool> isRight, int count, string topic = "quorum")
    {
        var answers = new Dictionary<DrillId, RunAnswer>();
        for (var i = 0; i < count; i++)
            answers[Read(answers, topic).Current] = new RunAnswer(isRight(i), TimeSpan.FromSeconds(i));
        return Read(answers, topic);
    }

    private static RunSheet Read(Dictionary<DrillId, RunAnswer> answers, string topic = "quorum") =>
        RunSheet.Read(DrillTopics.Find(topic)!, Seed, _twoMinutes, drill => answers.TryGetValue(drill, out var answer) ? answer : null);
}
