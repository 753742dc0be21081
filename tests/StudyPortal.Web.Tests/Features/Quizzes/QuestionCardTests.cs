using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using StudyPortal.Content.Questions;
using StudyPortal.Learning.Grading;
using StudyPortal.Learning.Questions;
using StudyPortal.Web.Features.Diagrams;
using StudyPortal.Web.Features.Quizzes;

namespace StudyPortal.Web.Tests.Features.Quizzes;

public sealed class QuestionCardTests : BunitContext
{
    public QuestionCardTests() => Services.AddDiagrams();

    public static TheoryData<string> Kinds => ["single", "multiple", "true-false", "numeric", "short-text", "prediction", "cloze", "match", "order", "table", "command", "manifest", "hot-spot"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_empty_question_is_a_form_that_tells_nothing(string kind)
    {
        var card = Draw(Questions.Empty(kind));

        var form = card.QuerySelector("form[data-answer-form]")!;
        Assert.Equal($"/answers/{kind}", form.GetAttribute("action"));
        Assert.Equal("post", form.GetAttribute("method"));
        Assert.Equal("sample/first", form.QuerySelector("input[name=lesson]")!.GetAttribute("value"));
        Assert.Empty(card.QuerySelectorAll("[checked], .review, .right, .wrong"));
        Assert.Equal("", form.QuerySelector(".question-problem")!.TextContent);
        Assert.Equal(2, card.QuerySelectorAll("[data-hint]").Length);
        foreach (var secret in new[] { "Half plus one", "too many", "Clients." }) Assert.DoesNotContain(secret, card.TextContent, StringComparison.Ordinal);
        Assert.Contains(kind == "prediction" ? "Prediction 2" : "Question 2", card.QuerySelector("h3")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_field_has_a_name_for_a_screen_reader(string kind)
    {
        var card = Draw(Questions.Empty(kind));

        Assert.Equal(card.GetAttribute("aria-labelledby"), card.QuerySelector("h3")!.Id);
        foreach (var input in card.QuerySelectorAll("input:not([type=hidden]), select, textarea"))
            Assert.True(input.Closest("label") is not null || card.QuerySelector($"label[for={input.Id}]") is not null, input.OuterHtml);
        foreach (var fields in card.QuerySelectorAll("fieldset")) Assert.NotNull(fields.QuerySelector("legend"));
    }

    [Theory]
    [InlineData("single", "radio", 2)]
    [InlineData("multiple", "checkbox", 3)]
    [InlineData("true-false", "radio", 4)]
    [InlineData("numeric", "text", 1)]
    [InlineData("short-text", "text", 1)]
    [InlineData("prediction", "radio", 12)]
    [InlineData("cloze", "text", 2)]
    [InlineData("table", "text", 2)]
    public void Each_kind_has_its_fields(string kind, string type, int count) =>
        Assert.Equal(count, Draw(Questions.Empty(kind)).QuerySelectorAll($"input[type={type}]").Length);

    [Theory]
    [InlineData("single", "option=1")]
    [InlineData("multiple", "option=0", "option=2")]
    [InlineData("true-false", "verdict=false")]
    [InlineData("true-false", "verdict=true", "reason=1")]
    [InlineData("prediction", "item-1=partly", "certainty=high")]
    [InlineData("prediction", "item-0=no", "item-1=yes", "item-2=partly")]
    public void A_refused_choice_is_still_ticked_and_says_why(string kind, params string[] fields)
    {
        var posted = fields.Select(field => field.Split('=')).ToList();

        var card = Draw(Refused(kind, [.. posted.Select(field => (field[0], field[1]))]));

        Assert.Equal(fields.Length, card.QuerySelectorAll("[checked]").Length);
        foreach (var field in posted) Assert.True(card.QuerySelector($"[name={field[0]}][value='{field[1]}']")!.HasAttribute("checked"), field[0]);
        Assert.Equal("Not now.", card.QuerySelector("[role=alert]")!.TextContent);
    }

    [Theory]
    [InlineData("numeric")]
    [InlineData("short-text")]
    public void A_refused_text_still_stands_in_its_field_encoded(string kind)
    {
        var card = Draw(Refused(kind, ("text", "\"><script>x</script>")));

        Assert.Equal("\"><script>x</script>", card.QuerySelector("input[name=text]")!.GetAttribute("value"));
        Assert.Null(card.QuerySelector("script"));
    }

    [Theory]
    [InlineData("single", "option:0", "right", "Right")]
    [InlineData("single", "option:1", "wrong", "Not right")]
    [InlineData("multiple", "options:0,1", "right", "Right")]
    [InlineData("multiple", "options:0", "partly", "Partly right: 50 %")]
    [InlineData("multiple", "options:2", "wrong", "Not right")]
    [InlineData("true-false", "judgement:true,0", "right", "Right")]
    [InlineData("true-false", "judgement:true,1", "partly", "Partly right: 50 %")]
    [InlineData("true-false", "judgement:false,0", "wrong", "Not right")]
    [InlineData("numeric", "typed:2", "right", "Right")]
    [InlineData("numeric", "typed:3", "wrong", "Not right")]
    [InlineData("short-text", "typed:ETCDUTL", "right", "Right")]
    [InlineData("short-text", "typed:etcdctl", "wrong", "Not right")]
    [InlineData("cloze", "filled:0|3|etcdctl", "right", "Right")]
    [InlineData("cloze", "filled:1|3 members|ETCDCTL", "partly", "Partly right: 2 of 3")]
    [InlineData("cloze", "filled:2|2|etcd", "wrong", "Not right")]
    [InlineData("table", "filled:2|3", "right", "Right")]
    [InlineData("table", "filled:2|2", "partly", "Partly right: 1 of 2")]
    [InlineData("table", "filled:3|2", "wrong", "Not right")]
    [InlineData("command", "typed:etcdctl -wtable member list", "right", "Right")]
    [InlineData("command", "typed:etcdutl member list", "wrong", "Not right")]
    [InlineData("match", "matched:2,0", "right", "Right")]
    [InlineData("match", "matched:0,0", "partly", "Partly right: 1 of 2")]
    [InlineData("match", "matched:1,1", "wrong", "Not right")]
    [InlineData("order", "ordered:2,0,1", "right", "Right")]
    [InlineData("order", "ordered:0,1,2", "partly", "Partly right: 2 of 3")]
    [InlineData("order", "ordered:0,2,1", "wrong", "Not right")]
    [InlineData("prediction", "predicted:no,yes,partly", "right", "Right")]
    [InlineData("prediction", "predicted:no,yes,yes", "partly", "Partly right: 2 of 3")]
    [InlineData("prediction", "predicted:yes,no,no", "wrong", "Not right")]
    public void An_answer_is_reviewed_in_words_as_well_as_in_colour(string kind, string response, string tone, string verdict)
    {
        var card = Draw(Questions.Answered(kind, response));

        Assert.Equal(verdict, card.QuerySelector($".review.{tone} > .review-verdict")!.TextContent.Trim());
        Assert.Contains("Half plus one.", card.QuerySelector(".explanation")!.TextContent, StringComparison.Ordinal);
        Assert.Null(card.QuerySelector("form"));
        var again = card.QuerySelector("a[data-answer-again]")!;
        Assert.Equal($"/guides/sample/first?again={kind}#q-{kind}", again.GetAttribute("href"));
        Assert.Equal(tone == "right" ? "Answer again" : "Try again", again.TextContent);
    }

    [Fact]
    public void A_taken_a_missed_and_a_wrong_option_are_told_apart_in_words()
    {
        var options = Draw(Questions.Answered("multiple", "options:0,2")).QuerySelectorAll(".reviewed > li");

        var words = options.Select(option => option.QuerySelector(".visually-hidden")!.TextContent);
        Assert.Equal(["Your answer, right:", "Right:", "Your answer, not right:"], words, StringComparer.Ordinal);
        Assert.Equal(["your answer", "missed", "your answer"], options.Select(option => option.QuerySelector("em")!.TextContent), StringComparer.Ordinal);
    }

    [Fact]
    public void A_typed_answer_is_shown_encoded() =>
        Assert.Equal("<b>etcdctl</b>", Draw(Questions.Answered("short-text", "typed:<b>etcdctl</b>")).QuerySelector(".given")!.TextContent);

    [Fact]
    public void A_belief_that_the_answer_gave_away_is_set_right()
    {
        var belief = new Misconception("all-agree", "Every member must agree.", "<p>A majority is enough.</p>", [], "/guides/sample/first#quorum");

        var card = Draw(Questions.Answered("single", "option:1") with { Beliefs = [belief] });

        Assert.Contains("Every member must agree.", card.QuerySelector(".belief")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/guides/sample/first#quorum", card.QuerySelector(".belief a")!.GetAttribute("href"));
    }

    [Fact]
    public void Each_item_of_a_prediction_is_a_group_with_three_answers()
    {
        var items = Draw(Questions.Empty("prediction")).QuerySelectorAll("fieldset.item");

        Assert.Equal(["Does kubectl get answer?", "Do running pods serve?", "Does an old read answer?"], items.Select(item => item.QuerySelector("legend")!.TextContent), StringComparer.Ordinal);
        foreach (var item in items)
            Assert.Equal(["Yes", "In part", "No"], item.QuerySelectorAll("label").Select(label => label.TextContent.Trim()), StringComparer.Ordinal);
    }

    [Fact]
    public void Only_a_prediction_asks_how_sure_its_learner_is()
    {
        foreach (var kind in Kinds.Select(row => row.Data))
            Assert.Equal(kind == "prediction" ? 3 : 0, Draw(Questions.Empty(kind)).QuerySelectorAll("input[name=certainty]").Length);
    }

    [Fact]
    public void A_reviewed_prediction_says_for_each_item_what_was_said_and_what_the_cluster_does()
    {
        var card = Draw(Questions.Answered("prediction", "predicted:yes,yes,partly") with { Certainty = Certainty.High });
        var items = card.QuerySelectorAll(".foretold > li");

        Assert.Equal(["Not right:", "Right:", "Right:"], items.Select(item => item.QuerySelector(".visually-hidden")!.TextContent), StringComparer.Ordinal);
        Assert.Equal(
            [["Yes", "No"], ["Yes", "Yes"], ["In part", "In part"]],
            items.Select(item => item.QuerySelectorAll("dd").Select(said => said.TextContent).ToArray()));
        Assert.Equal("No quorum.", items[0].QuerySelector(".remark")!.TextContent);
        Assert.Contains("Sure", card.QuerySelector(".certainty")!.TextContent, StringComparison.Ordinal);
    }

    private static QuestionView Refused(string kind, params (string Name, string Value)[] fields) => Questions.Empty(kind) with
    {
        Posted = fields.GroupBy(field => field.Name, field => field.Value, StringComparer.Ordinal)
            .ToDictionary(field => field.Key, field => (IReadOnlyList<string>)[.. field], StringComparer.Ordinal),
        Problem = "Not now.",
    };

    private IElement Draw(QuestionView view) => Render<QuestionCard>(card => card.Add(c => c.View, view)).Find("section");
}
