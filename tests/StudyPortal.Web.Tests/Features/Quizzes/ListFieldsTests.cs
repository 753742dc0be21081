using AngleSharp.Dom;
using Bunit;
using StudyPortal.Web.Features.Quizzes;

namespace StudyPortal.Web.Tests.Features.Quizzes;

public sealed class ListFieldsTests : BunitContext
{
    [Fact]
    public void Each_item_of_a_match_has_the_same_answers()
    {
        var items = Draw(Questions.Empty("match")).QuerySelectorAll(".match");

        Assert.Equal(["etcdctl", "member"], items.Select(item => item.QuerySelector("label")!.TextContent), StringComparer.Ordinal);
        foreach (var item in items)
            Assert.Equal(["Choose", "2380", "<6443>", "2379"], item.QuerySelectorAll("option").Select(option => option.TextContent), StringComparer.Ordinal);
    }

    [Fact]
    public void A_refused_match_keeps_what_was_chosen()
    {
        var card = Draw(Refused("match", ("match-1", "2")));

        Assert.Equal("2379", card.QuerySelector("option[selected]")!.TextContent);
        Assert.Equal("match-1", card.QuerySelector("option[selected]")!.ParentElement!.GetAttribute("name"));
    }

    [Fact]
    public void A_reviewed_match_says_for_each_item_what_was_said_and_what_is_right()
    {
        var items = Draw(Questions.Answered("match", "matched:0,0")).QuerySelectorAll(".matches > li");

        Assert.Equal([["2380", "2379"], ["2380"]], items.Select(item => item.QuerySelectorAll("dd").Select(said => said.TextContent).ToArray()));
        Assert.Equal(["Peers.", "A peer."], items.Select(item => item.QuerySelector(".remark")!.TextContent), StringComparer.Ordinal);
    }

    [Fact]
    public void Steps_are_shown_as_they_come_with_places_to_choose_and_buttons_that_send_nothing()
    {
        var card = Draw(Questions.Empty("order"));
        var steps = card.QuerySelectorAll("[data-order-step]");

        Assert.Equal(["Start it", "Remove", "Add"], steps.Select(step => step.QuerySelector("label")!.TextContent), StringComparer.Ordinal);
        foreach (var step in steps)
        {
            Assert.Equal(["", "1", "2", "3"], step.QuerySelectorAll("option").Select(option => option.GetAttribute("value")), StringComparer.Ordinal);
            Assert.Equal(["Move up", "Move down"], step.QuerySelectorAll("button[type=button]").Select(button => button.GetAttribute("aria-label")), StringComparer.Ordinal);
            Assert.All(step.QuerySelectorAll("button"), button => Assert.Equal(step.QuerySelector("label")!.Id, button.GetAttribute("aria-describedby")));
        }

        Assert.Equal("", card.QuerySelector("[role=status]")!.TextContent);
    }

    [Fact]
    public void Nothing_in_the_form_tells_where_a_step_belongs()
    {
        var card = Draw(Questions.Empty("order"));

        Assert.Equal(["place-0", "place-1", "place-2"], card.QuerySelectorAll("select").Select(field => field.GetAttribute("name")), StringComparer.Ordinal);
        Assert.Empty(card.QuerySelectorAll("option[selected]"));
    }

    [Fact]
    public void Refused_places_stand_in_their_fields()
    {
        var chosen = Draw(Refused("order", ("place-0", "2"), ("place-2", "2"))).QuerySelectorAll("option[selected]");

        Assert.Equal(["place-0=2", "place-2=2"], chosen.Select(option => $"{option.ParentElement!.GetAttribute("name")}={option.TextContent}"), StringComparer.Ordinal);
    }

    [Fact]
    public void A_reviewed_order_is_the_right_one_with_the_places_that_were_given()
    {
        var steps = Draw(Questions.Answered("order", "ordered:0,1,2")).QuerySelectorAll(".order > li");

        Assert.Equal(["Remove", "Add", "Start it"], steps.Select(step => step.QuerySelector(".part-name")!.TextContent), StringComparer.Ordinal);
        Assert.Equal([["2", "1"], ["3", "2"], ["1", "3"]], steps.Select(step => step.QuerySelectorAll("dd").Select(said => said.TextContent).ToArray()));
        Assert.Equal(["Right:", "Right:", "Not right:"], steps.Select(step => step.QuerySelector(".part-sign")!.TextContent.Trim()), StringComparer.Ordinal);
    }

    private static QuestionView Refused(string kind, params (string Name, string Value)[] fields) => Questions.Empty(kind) with
    {
        Posted = fields.ToDictionary(field => field.Name, field => (IReadOnlyList<string>)[field.Value], StringComparer.Ordinal),
        Problem = "Not now.",
    };

    private IElement Draw(QuestionView view) => Render<QuestionCard>(card => card.Add(c => c.View, view)).Find("section");
}
