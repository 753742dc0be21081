using System.Collections.Immutable;
using Bunit;
using StudyPortal.Web.Features.Diagrams.Panels;
using StudyPortal.Web.Features.Diagrams.Playing;

namespace StudyPortal.Web.Tests.Features.Diagrams.Panels;

public sealed class RequestMenuTests : BunitContext
{
    private static readonly ImmutableArray<RequestChoice> _choices =
    [
        new("kubectl get pods", "Lists the pods.", "cp1", "send cp1 kubectl get pods"),
        new("Write at cp1", "Needs a majority.", "cp1", "send cp1 etcdctl put greeting hello"),
        new("Write at cp2", "Needs a majority.", "cp2", "send cp2 etcdctl put greeting hello"),
    ];

    private readonly List<RequestChoice> _sent = [];

    [Fact]
    public void It_offers_the_requests_of_one_machine_at_a_time()
    {
        var menu = Draw(_choices);
        Assert.Equal(["kubectl get pods", "Write at cp1"], menu.FindAll(".line").Select(line => line.TextContent), StringComparer.Ordinal);

        menu.Find("select").Change("cp2");

        Assert.Equal(["Write at cp2"], menu.FindAll(".line").Select(line => line.TextContent), StringComparer.Ordinal);
        menu.Find(".choice").Click();
        Assert.Equal([_choices[2]], _sent);
    }

    [Fact]
    public void When_the_machine_is_gone_it_offers_those_of_another()
    {
        var menu = Draw(_choices);
        menu.Find("select").Change("cp2");

        menu.Render(panel => panel.Add(p => p.Choices, _choices.RemoveAt(2)));

        Assert.Equal("cp1", menu.Find("select").GetAttribute("value"));
    }

    [Fact]
    public void Without_a_machine_it_says_so() => Assert.Contains("No machine runs", Draw([]).Markup, StringComparison.Ordinal);

    private IRenderedComponent<RequestMenu> Draw(ImmutableArray<RequestChoice> choices) => Render<RequestMenu>(menu => menu.Add(p => p.Choices, choices).Add(p => p.OnSend, _sent.Add));
}
