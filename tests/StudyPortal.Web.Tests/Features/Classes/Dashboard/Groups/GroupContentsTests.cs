using StudyPortal.Learning.Classes;
using StudyPortal.Web.Features.Classes.Dashboard;
using StudyPortal.Web.Features.Classes.Dashboard.Groups;

namespace StudyPortal.Web.Tests.Features.Classes.Dashboard.Groups;

public sealed class GroupContentsTests
{
    private static readonly Thresholds _lines = new(0.5m, 0.7m, 3, 7);

    [Fact]
    public void A_class_under_five_tells_nothing() => Assert.IsType<TooFewLearners>(Look(Class(weak: 4, strong: 0), ""));

    [Fact]
    public void A_small_group_is_hidden_and_with_it_what_would_give_it_away()
    {
        var overview = Assert.IsType<GroupOverview>(Look(Class(weak: 2, strong: 9, idle: 6), ""));

        Assert.Null(overview.Counts[Placement.Struggling]);
        Assert.Null(overview.Counts[Placement.OnTrack]);
        Assert.DoesNotContain(overview.Bins, bin => bin.Count < SmallGroups.Least);
        Assert.Contains(new MeasureBin(0, 50, Count: null), overview.Bins);
    }

    [Fact]
    public void Bins_are_merged_until_none_is_small_and_add_up_to_their_placement()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var sample = new SampleClass();
            var learners = random.Next(5, 60);
            for (var number = 0; number < learners; number++)
            {
                var (quorum, ports) = (random.Next(0, 4), random.Next(0, 4));
                sample.Add($"L{number}", quorum, random.Next(0, quorum + 1), ports, random.Next(0, ports + 1), random.Next(0, 40));
            }

            var overview = Assert.IsType<GroupOverview>(Look(sample, ""));
            Assert.All(overview.Bins, bin => Assert.True(bin.Count is null or 0 or >= SmallGroups.Least, $"seed {seed}: {bin}"));
            Assert.Equal(100, overview.Bins.Sum(bin => bin.To - bin.From));
            foreach (var (placement, from, to) in new[] { (Placement.Struggling, 0, 50), (Placement.OnTrack, 50, 70), (Placement.Excelling, 70, 100) })
            {
                var told = overview.Bins.Where(bin => bin.From >= from && bin.To <= to).Select(bin => bin.Count).ToList();
                Assert.Equal(overview.Counts[placement], told.Contains(null) ? null : told.Sum());
            }
        }
    }

    [Fact]
    public void A_belief_is_told_only_where_those_who_hold_it_and_those_who_do_not_are_groups()
    {
        Assert.Empty(Beliefs(Class(weak: 4, strong: 9)));
        Assert.Empty(Beliefs(Class(weak: 9, strong: 0)));
        Assert.Equal([(6, 15)], Beliefs(Class(weak: 6, strong: 9)));

        static IEnumerable<(int Held, int Of)> Beliefs(SampleClass sample) =>
            Assert.IsType<GroupBeliefs>(Look(sample, "?view=misconceptions")).Lines.Items.Select(line => (line.Held, line.Of));
    }

    [Fact]
    public void A_question_tells_its_facility_only_where_it_does_not_tell_of_a_few()
    {
        Assert.Null(FirstItem(Class(weak: 1, strong: 9, idle: 5)).Facility);
        Assert.StartsWith("easy", FirstItem(Class(weak: 1, strong: 9, idle: 5)).Words, StringComparison.Ordinal);
        Assert.Equal(50, FirstItem(Class(weak: 5, strong: 5, idle: 5)).Facility);

        static GroupItem FirstItem(SampleClass sample) => Assert.IsType<GroupItems>(Look(sample, "?view=questions")).Lines.Items.Single(item => item.Question.Id == "q0");
    }

    [Fact]
    public void Levels_of_an_objective_and_stages_of_a_lesson_hide_small_groups()
    {
        var objectives = Assert.IsType<GroupObjectives>(Look(Class(weak: 2, strong: 9), "?view=objectives"));
        var lessons = Assert.IsType<GroupLessons>(Look(Class(weak: 2, strong: 9), "?view=lessons"));

        Assert.All(objectives.Lines.SelectMany(line => line.Levels.Values), count => Assert.True(count is null or >= SmallGroups.Least));
        Assert.All(lessons.Lines, line => Assert.True(line.Done is null or >= SmallGroups.Least));
    }

    private static GroupContent Look(SampleClass sample, string address)
    {
        var source = sample.Source(_lines);
        return GroupContents.Of(source.Board, SampleClass.Catalogue, SampleClass.Now, _lines, DashboardQuery.Parse(address));
    }

    // The weak hold the belief; the strong are on track; the idle have done nothing.
    private static SampleClass Class(int weak, int strong, int idle = 0)
    {
        var sample = new SampleClass();
        for (var number = 0; number < weak; number++) sample.Add($"Weak {number}", quorum: 3);
        for (var number = 0; number < strong; number++) sample.Add($"Strong {number}", quorum: 3, quorumRight: 3, done: SampleClass.FirstLesson);
        for (var number = 0; number < idle; number++) sample.Add($"Idle {number}");
        return sample;
    }
}
