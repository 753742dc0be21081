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
        Assert.Equal(["Gap 1", "Gap 2", "Gap 3"], card.QuerySelectorAll("label.gap .visually-hidden").Select(label => label.TextContent), StringComparer.Ordinal);
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

    [Fact]
    public void A_table_has_names_for_its_rows_columns_and_gaps()
    {
        var table = Draw(Questions.Empty("table")).QuerySelector("[role=region][tabindex='0'] table")!;

        Assert.Equal(["Members", "Quorum"], table.QuerySelectorAll("thead th[scope=col]").Select(name => name.TextContent), StringComparer.Ordinal);
        Assert.Equal(["3", "5"], table.QuerySelectorAll("tbody th[scope=row]").Select(name => name.TextContent), StringComparer.Ordinal);
        Assert.Equal(["Members 3: Quorum", "Members 5: Quorum"], table.QuerySelectorAll("td label .visually-hidden").Select(label => label.TextContent), StringComparer.Ordinal);
        Assert.Equal(["gap-0", "gap-1"], table.QuerySelectorAll("td input").Select(input => input.GetAttribute("name")), StringComparer.Ordinal);
    }

    [Fact]
    public void A_reviewed_table_is_complete()
    {
        var card = Draw(Questions.Answered("table", "filled:2|4"));

        Assert.Equal(["2", "3"], card.QuerySelectorAll("td .filling").Select(cell => cell.TextContent), StringComparer.Ordinal);
        Assert.Equal([["2"], ["4", "3"]], card.QuerySelectorAll(".gaps > li").Select(gap => gap.QuerySelectorAll("dd").Select(said => said.TextContent).ToArray()));
    }

    [Fact]
    public void A_command_keeps_its_lines_and_is_shown_encoded()
    {
        var refused = Draw(Questions.Empty("command") with { Posted = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["text"] = ["</textarea><script>x</script>\\\n  list"] } });

        Assert.Equal("</textarea><script>x</script>\\\n  list", refused.QuerySelector("textarea[name=text]")!.TextContent);
        Assert.Null(refused.QuerySelector("script"));
        Assert.Equal("500", refused.QuerySelector("textarea")!.GetAttribute("maxlength"));
    }

    [Fact]
    public void A_reviewed_command_says_what_is_wrong_and_shows_one_that_does_it()
    {
        var wrong = Draw(Questions.Answered("command", "typed:etcdutl member list"));
        var right = Draw(Questions.Answered("command", "typed:etcdctl member list -w table"));

        Assert.Equal("etcdutl member list", wrong.QuerySelector(".given")!.TextContent);
        Assert.Equal("etcdctl member list -w table", wrong.QuerySelector(".due")!.TextContent);
        Assert.Equal(
            ["The program is etcdctl, not etcdutl.", "Missing: --write-out.", "It works on files."], wrong.QuerySelectorAll(".remark").Select(remark => remark.TextContent.Trim()), StringComparer.Ordinal);
        Assert.Null(right.QuerySelector(".due"));
    }

    private IElement Draw(QuestionView view) => Render<QuestionCard>(card => card.Add(c => c.View, view)).Find("section");
}
