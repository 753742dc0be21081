using AngleSharp.Dom;
using Bunit;
using StudyPortal.Web.Features.Quizzes;

namespace StudyPortal.Web.Tests.Features.Quizzes;

public sealed class GapFieldsTests : BunitContext
{
    [Fact]
    public void A_gap_stands_in_its_place_in_text_and_code()
    {
        var card = Draw(Questions.Empty("cloze"));

        Assert.Equal(["gap-0", "gap-1"], card.QuerySelectorAll(".cloze p :is(select, input)").Select(field => field.GetAttribute("name")), StringComparer.Ordinal);
        Assert.Equal("gap-2", card.QuerySelector(".cloze pre > code input")!.GetAttribute("name"));
        Assert.Equal(["Choose", "2379", "2380", "<6443>"], card.QuerySelectorAll("option").Select(option => option.TextContent), StringComparer.Ordinal);
        Assert.Equal(["Gap 1 of 3", "Gap 2 of 3", "Gap 3 of 3"], card.QuerySelectorAll("label.gap .visually-hidden").Select(label => label.TextContent), StringComparer.Ordinal);
        Assert.Equal("members", card.QuerySelector(".gap-unit")!.TextContent);
    }

    [Fact]
    public void What_was_refused_still_stands_in_its_gap_encoded()
    {
        var card = Draw(Questions.Empty("cloze") with
        {
            Posted = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["gap-0"] = ["1"], ["gap-1"] = ["many"], ["gap-2"] = ["\"><script>x</script>"] },
            Problem = "Gap 2: Write one number, such as 3 or 2.5.",
        });

        Assert.Equal("2380", card.QuerySelector("option[selected]")!.TextContent);
        Assert.Equal(["many", "\"><script>x</script>"], card.QuerySelectorAll(".gap input").Select(input => input.GetAttribute("value")), StringComparer.Ordinal);
        Assert.Null(card.QuerySelector("script"));
    }

    [Fact]
    public void A_review_says_for_each_gap_what_was_said_and_what_is_right()
    {
        var card = Draw(Questions.Answered("cloze", "filled:1|2|etcdctl"));
        var gaps = card.QuerySelectorAll(".gaps > li");

        Assert.Equal(["Not right:", "Not right:", "Right:"], gaps.Select(gap => gap.QuerySelector(".part-sign")!.TextContent.Trim()), StringComparer.Ordinal);
        Assert.Equal([["2380", "2379"], ["2", "3 members"], ["etcdctl"]], gaps.Select(gap => gap.QuerySelectorAll("dd").Select(said => said.TextContent).ToArray()));
        Assert.Equal(["Peers.", "A quorum."], card.QuerySelectorAll(".gaps .remark").Select(remark => remark.TextContent), StringComparer.Ordinal);
        Assert.Equal(["2379", "3 members", "etcdctl"], card.QuerySelectorAll(".cloze .filling").Select(filling => filling.TextContent), StringComparer.Ordinal);
    }

    [Fact]
    public void What_was_typed_is_reviewed_encoded() =>
        Assert.Null(Draw(Questions.Answered("cloze", "filled:0|3|<script>x</script>")).QuerySelector("script"));

    private IElement Draw(QuestionView view) => Render<QuestionCard>(card => card.Add(c => c.View, view)).Find("section");
}
