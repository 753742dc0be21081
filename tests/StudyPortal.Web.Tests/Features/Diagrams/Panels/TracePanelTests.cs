using Bunit;
using StudyPortal.Simulation.World;
using StudyPortal.Web.Features.Diagrams.Panels;

namespace StudyPortal.Web.Tests.Features.Diagrams.Panels;

public sealed class TracePanelTests : BunitContext
{
    [Fact]
    public void Every_hop_stands_in_the_list_once()
    {
        var numbers = Draw(Judged.Write).FindAll("[data-hop]").Select(hop => int.Parse(hop.GetAttribute("data-hop")!, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(Enumerable.Range(0, Judged.Write.Hops.Length), numbers);
    }

    [Fact]
    public void The_end_is_told_in_a_sentence()
    {
        Assert.Equal(Judged.Write.Sentence, Draw(Judged.Write).Find(".end").TextContent);
        Assert.NotNull(Draw(Judged.Write).Find(".end-good"));
        Assert.NotNull(Draw(Judged.Refused).Find(".end-bad"));
    }

    [Fact]
    public void The_chosen_hop_shows_port_protocol_and_certificates()
    {
        var first = Judged.Write.Hops.First(hop => hop.ClientCertificate.Length > 0 && hop.ServerCertificate.Length > 0);
        var panel = Draw(Judged.Write, Judged.Write.Hops.IndexOf(first));

        var facts = panel.Find(".facts").TextContent;
        Assert.All(new[] { first.Sentence, first.Protocol, first.ClientCertificate, first.ServerCertificate, first.What }, text => Assert.Contains(text, facts, StringComparison.Ordinal));
        Assert.Contains($"{first.To}, port {first.Port}", facts, StringComparison.Ordinal);
        Assert.Single(panel.FindAll("[aria-current='step']"));
    }

    [Fact]
    public void Messages_among_members_fold_into_one_line_that_opens_when_one_of_them_is_chosen()
    {
        var stretch = TraceStretch.Of(Judged.Write.Hops).First(one => one.IsFolded);

        Assert.Matches("^Members of etcd agree: \\d+ messages?, \\d+ writes? to the disk$", stretch.Sentence);
        Assert.All(stretch.Hops, hop => Assert.True(hop.Port is 0 or 2380));
        Assert.False(Draw(Judged.Write, 0).Find("details").HasAttribute("open"));
        Assert.True(Draw(Judged.Write, stretch.First + 1).Find("details").HasAttribute("open"));
    }

    [Fact]
    public void The_buttons_go_back_and_forth_and_stop_at_the_ends()
    {
        List<int> told = [];
        var panel = Render<TracePanel>(trace => trace.Add(p => p.Trace, Judged.Write).Add(p => p.Hop, 2).Add(p => p.OnHop, told.Add));

        panel.FindAll(".walk button")[0].Click();
        panel.FindAll(".walk button")[1].Click();
        panel.Find("[data-hop='0']").Click();

        Assert.Equal([1, 3, 0], told);
        Assert.True(Draw(Judged.Write, 0).FindAll(".walk button")[0].HasAttribute("disabled"));
        Assert.True(Draw(Judged.Write, Judged.Write.Hops.Length - 1).FindAll(".walk button")[1].HasAttribute("disabled"));
    }

    [Fact]
    public void Without_a_chosen_hop_next_is_the_first()
    {
        List<int> told = [];
        var panel = Render<TracePanel>(trace => trace.Add(p => p.Trace, Judged.Write).Add(p => p.OnHop, told.Add));

        panel.FindAll(".walk button")[1].Click();

        Assert.Equal([0], told);
        Assert.Empty(panel.FindAll(".facts"));
    }

    [Fact]
    public void What_could_not_be_sent_has_no_hops_and_says_why()
    {
        var panel = Draw(Pictures.Settled("stacked-3").Apply(new CrashMachine("cp1")).Next.Trace(new EtcdctlPut("cp1")));

        Assert.Contains("cp1 is off", panel.Find(".end-bad").TextContent, StringComparison.Ordinal);
        Assert.Empty(panel.FindAll("ol"));
    }

    [Fact]
    public void Before_any_request_it_says_what_will_stand_here() => Assert.Contains("Send a request", Draw(trace: null).Markup, StringComparison.Ordinal);

    private IRenderedComponent<TracePanel> Draw(RequestTrace? trace, int? hop = null) => Render<TracePanel>(panel => panel.Add(p => p.Trace, trace).Add(p => p.Hop, hop));
}
