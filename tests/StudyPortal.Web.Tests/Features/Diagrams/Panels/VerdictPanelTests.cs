using Bunit;
using StudyPortal.Simulation.World;
using StudyPortal.Web.Features.Diagrams.Panels;

namespace StudyPortal.Web.Tests.Features.Diagrams.Panels;

public sealed class VerdictPanelTests : BunitContext
{
    [Fact]
    public void A_healthy_cluster_works_in_every_respect()
    {
        var panel = Draw(Judged.Healthy);

        Assert.Equal(11, panel.FindAll("[data-verdict]").Count);
        Assert.All(panel.FindAll("[data-verdict]"), line => Assert.Equal("yes", line.QuerySelector(".word")!.TextContent));
        Assert.Equal("All 11 work.", panel.Find(".sum").TextContent);
        Assert.Contains("3 of 3 voters run and reach each other; 2 make a majority: 1 to spare.", panel.Find(".fact").TextContent, StringComparison.Ordinal);
        Assert.Contains($"{Judged.Healthy.Etcd.Leader} leads.", panel.Find(".fact").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_verdict_has_its_sign_its_sentence_and_its_reason()
    {
        var panel = Draw(Judged.Broken);

        var write = panel.Find("[data-verdict='etcd.write']");
        Assert.Equal("no", write.QuerySelector(".word")!.TextContent);
        Assert.NotNull(write.QuerySelector(".sign svg"));
        Assert.Equal(Judged.Broken.Etcd.Write.Sentence, write.QuerySelector("summary .found")!.TextContent);
        Assert.Equal(Judged.Broken.Etcd.Write.Why, write.QuerySelector(".why p")!.TextContent);
        Assert.False(write.QuerySelector("details")!.HasAttribute("open"));
    }

    [Fact]
    public void Without_a_majority_it_says_how_many_votes_are_missing()
    {
        var panel = Draw(Judged.Broken);

        Assert.Contains("Nobody leads. 1 of 3 voters run and reach each other; 2 make a majority: 1 missing.", panel.Find(".fact").TextContent, StringComparison.Ordinal);
        Assert.Matches("^\\d of 11 work, 1 in part, \\d not\\.$", panel.Find(".sum").TextContent);
    }

    [Fact]
    public void What_answers_otherwise_than_before_is_marked()
    {
        var panel = Draw(Judged.Broken, Judged.Healthy);

        Assert.Equal("before: yes", panel.Find("[data-verdict='etcd.write'] .changed").TextContent.Trim());
        Assert.Empty(Draw(Judged.Healthy, Judged.Healthy).FindAll(".changed"));
    }

    [Fact]
    public void The_machines_are_told_apart_where_each_was_tried()
    {
        var hosts = Draw(Judged.Broken).FindAll("[data-verdict='kubernetes.restart'] .why li");

        Assert.Equal(Judged.Broken.Kubernetes.Restarts.Length, hosts.Count);
        Assert.Contains(hosts, host => host.ClassList.Contains("answer-no") && host.TextContent.Contains("cp2 is not up.", StringComparison.Ordinal));
    }

    [Fact]
    public void On_a_phone_all_but_the_summary_is_folded_away()
    {
        var panel = Render<VerdictPanel>(verdicts => verdicts.Add(p => p.Verdicts, Judged.Broken).Add(p => p.IsCompact, value: true));

        Assert.Matches("^\\d of 11 work, ", panel.Find("details.all > summary").TextContent);
        Assert.Equal(11, panel.FindAll("details.all [data-verdict]").Count);
    }

    [Fact]
    public void Before_anything_was_tried_it_says_what_will_stand_here() => Assert.Contains("tried out", Draw(verdicts: null).Markup, StringComparison.Ordinal);

    private IRenderedComponent<VerdictPanel> Draw(ClusterVerdicts? verdicts, ClusterVerdicts? previous = null) =>
        Render<VerdictPanel>(panel => panel.Add(p => p.Verdicts, verdicts).Add(p => p.Previous, previous));
}
