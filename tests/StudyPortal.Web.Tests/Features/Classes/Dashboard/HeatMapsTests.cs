using StudyPortal.Web.Features.Classes.Dashboard;
using StudyPortal.Web.Features.Statistics;

namespace StudyPortal.Web.Tests.Features.Classes.Dashboard;

public sealed class HeatMapsTests
{
    private static readonly DashboardQuery _objectives = DashboardQuery.Parse("?view=objectives");
    private static readonly DashboardQuery _lessons = DashboardQuery.Parse("?view=lessons");

    [Fact]
    public void Learners_come_by_name_and_columns_by_domain()
    {
        var map = Class().Heat(_objectives);

        Assert.Equal(["Ada", "Edsger", "Grace", "Zoe"], Names(map), StringComparer.Ordinal);
        Assert.Equal(["Cluster Architecture", "Troubleshooting"], map.Groups.Select(group => group.Title), StringComparer.Ordinal);
        Assert.Equal(["Compute quorum", "Place every port"], map.Groups.SelectMany(group => group.Columns).Select(column => column.Title), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("measure", "Ada", "Grace", "Edsger", "Zoe")]
    [InlineData("-measure", "Edsger", "Grace", "Ada", "Zoe")]
    [InlineData("quorum", "Ada", "Edsger", "Grace", "Zoe")]
    [InlineData("-quorum", "Edsger", "Ada", "Grace", "Zoe")]
    [InlineData("-seen", "Grace", "Ada", "Edsger", "Zoe")]
    [InlineData("-name", "Zoe", "Grace", "Edsger", "Ada")]
    [InlineData("no-such-column", "Ada", "Edsger", "Grace", "Zoe")]
    public void The_map_is_sorted_by_any_column_and_what_is_not_known_comes_last(string order, params string[] names)
    {
        var query = DashboardQuery.Parse($"?view=objectives&sort={order}");

        Assert.Equal(names, Names(Class().Heat(query)), StringComparer.Ordinal);
    }

    [Fact]
    public void Filters_leave_those_who_fit()
    {
        var sample = Class();

        Assert.Equal(["Ada"], Names(sample.Heat(DashboardQuery.Parse("?view=objectives&placement=struggling"))), StringComparer.Ordinal);
        Assert.Equal(["Zoe"], Names(sample.Heat(DashboardQuery.Parse("?view=objectives&placement=notenoughdata"))), StringComparer.Ordinal);
        Assert.Equal(["Edsger", "Zoe"], Names(sample.Heat(DashboardQuery.Parse("?view=objectives&inactive=1"))), StringComparer.Ordinal);
        Assert.Equal(["Grace"], Names(sample.Heat(DashboardQuery.Parse("?view=objectives&q=RAC"))), StringComparer.Ordinal);
        Assert.Equal(0, sample.Heat(DashboardQuery.Parse("?view=objectives&q=nobody")).Found);
    }

    [Fact]
    public void A_long_list_comes_in_pages_and_a_page_too_far_is_the_last()
    {
        var sample = new SampleClass();
        for (var number = 0; number < 60; number++) sample.Add($"Learner {number:00}", quorum: 3, quorumRight: number % 4);

        var second = sample.Heat(_objectives with { Page = 2 });
        var last = sample.Heat(_objectives with { Page = 99 });

        Assert.Equal((60, 2, 3), (second.Found, second.Page, second.Pages));
        Assert.Equal(Enumerable.Range(25, 25).Select(number => $"Learner {number:00}"), Names(second), StringComparer.Ordinal);
        Assert.Equal((3, 10), (last.Page, last.Rows.Count));
        Assert.Equal(50, sample.Heat(_objectives with { PageSize = 50 }).Rows.Count);
    }

    [Fact]
    public void A_cell_says_in_a_figure_and_in_words_what_its_colour_says()
    {
        var cells = Class().Heat(_objectives).Rows.ToDictionary(row => row.Line.Member.Name, row => row.Cells, StringComparer.Ordinal);

        Assert.Equal(new HeatCell(HeatTone.Low, "27", "Shaky, strength 27\u00a0%, 3 different questions"), cells["Ada"][0]);
        Assert.Equal(new HeatCell(HeatTone.Thin, "…", "Not enough data, 1 question"), cells["Ada"][1]);
        Assert.Equal(HeatTone.Middle, cells["Edsger"][0].Tone);
        Assert.Equal(new HeatCell(HeatTone.None, "", "No question answered"), cells["Zoe"][0]);
    }

    [Fact]
    public void Lessons_tell_who_began_and_who_is_done()
    {
        var map = Class().Heat(_lessons);
        var cells = map.Rows.ToDictionary(row => row.Line.Member.Name, row => row.Cells[0], StringComparer.Ordinal);

        Assert.Equal(new HeatCell(HeatTone.High, "✓", "Done, 10\u00a0min of reading"), cells["Ada"]);
        Assert.Equal(new HeatCell(HeatTone.Middle, "◐", "Begun, 10\u00a0min of reading"), cells["Grace"]);
        Assert.Equal(new HeatCell(HeatTone.None, "", "Not begun"), cells["Zoe"]);
        Assert.Equal("In the class: 1 of 4 done, 1 begun.", map.Groups[0].Columns[0].Class.Words);
        Assert.Equal(["Ada", "Grace", "Edsger", "Zoe"], Names(Class().Heat(_lessons.By(new TableOrder(SampleClass.FirstLesson, IsDescending: true)))), StringComparer.Ordinal);
    }

    [Fact]
    public void What_is_chosen_is_told_in_words_with_the_evidence_and_links()
    {
        var sample = Class();
        var ada = sample.Heat(_objectives).Rows[0].Line.Member.Person;

        var cell = sample.Heat(_objectives, new HeatChoice(ada, SampleClass.Quorum)).Detail!;
        var learner = sample.Heat(_objectives, new HeatChoice(ada, Column: null)).Detail!;
        var column = sample.Heat(_objectives, new HeatChoice(Learner: null, SampleClass.Quorum)).Detail!;

        Assert.Equal("Ada: Compute quorum", cell.Title);
        Assert.StartsWith("Shaky, strength 27", cell.Sentences[0], StringComparison.Ordinal);
        Assert.Contains(cell.Links, link => link.Link.EndsWith($"/learners/{ada:N}", StringComparison.Ordinal));
        Assert.StartsWith("Struggling: a mean strength of 27", learner.Sentences[0], StringComparison.Ordinal);
        Assert.StartsWith("In the class: 1 shaky, 1 working, 0 solid, 2 without enough data", column.Sentences[0], StringComparison.Ordinal);
        Assert.Equal("q1", column.Questions[0].Question.Id);
        Assert.Null(sample.Heat(_objectives, new HeatChoice(Guid.NewGuid(), "gone")).Detail);
    }

    [Fact]
    public void A_row_that_looks_as_before_is_known_for_it()
    {
        var (before, now) = (Class().Heat(_objectives).Rows[0], Class().Heat(_objectives).Rows[0]);

        Assert.True(now.LooksLike(before));
        Assert.False((now with { Seen = "1 d" }).LooksLike(before));
        Assert.False((now with { Cells = [now.Cells[0] with { Sign = "24" }, now.Cells[1]] }).LooksLike(before));
    }

    // Ada struggles, Edsger excels and is away, Grace is on track, Zoe has done nothing.
    private static SampleClass Class()
    {
        var sample = new SampleClass();
        sample.Add("Zoe");
        sample.Add("Grace", ports: 3, portsRight: 2, begun: SampleClass.FirstLesson);
        sample.Add("Ada", quorum: 3, quorumRight: 1, ports: 1, daysAgo: 1, done: SampleClass.FirstLesson);
        sample.Add("Edsger", quorum: 3, quorumRight: 3, daysAgo: 8);
        return sample;
    }

    private static IEnumerable<string> Names(HeatContent map) => map.Rows.Select(row => row.Line.Member.Name);
}
