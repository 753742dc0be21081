using System.Net;
using Microsoft.EntityFrameworkCore;
using StudyPortal.Web.Tests.Hosting;

namespace StudyPortal.Web.Tests.Features.Quizzes;

public sealed class KindPostTests(KindsPortal kinds) : IClassFixture<KindsPortal>
{
    private readonly PortalFixture _portal = kinds.Portal;

    [Fact]
    public async Task Gaps_posted_twice_are_stored_once_with_partial_credit()
    {
        var browser = _portal.NewBrowser();
        var port = await KindsPortal.ValueOfAsync(browser, "cloze", "gap-0", "2379");

        await PostsOnceAsync(browser, "cloze", [("gap-0", port), ("gap-1", "2 members"), ("gap-2", "etcdctl")], ("gap-2", "etcdutl"), $"filled:{port}|2 members|etcdctl", 2 / 3d);

        var review = (await browser.GetAsync("/questions/cloze")).Document;
        Assert.Contains("Partly right: 2 of 3", review.QuerySelector(".review-verdict")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("That one asks a server.", review.QuerySelector(".gaps .remark")!.TextContent.Trim());
    }

    [Fact]
    public async Task Matches_posted_twice_are_stored_once_with_partial_credit()
    {
        var browser = _portal.NewBrowser();
        var wrong = await KindsPortal.ValueOfAsync(browser, "match", "match-0", "2380");

        await PostsOnceAsync(browser, "match", [("match-0", wrong), ("match-1", wrong)], ("match-0", "0"), $"matched:{wrong},{wrong}", 0.5);

        Assert.Contains("Members meet there.", (await browser.GetAsync("/questions/match")).Document.QuerySelector(".matches .remark")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Steps_posted_twice_are_stored_once_with_partial_credit()
    {
        var browser = _portal.NewBrowser();
        var card = await browser.GetAsync("/questions/order/card");
        var shown = card.Document.QuerySelectorAll("[data-order-step] label").Select(step => step.TextContent).ToList();
        string[] given = ["Add the new one", "Remove the old one", "Start it"];
        var places = shown.Select(step => Array.IndexOf(given, step)).ToList();

        await PostsOnceAsync(
            browser, "order", [.. places.Select((place, index) => ($"place-{index}", $"{place + 1}"))], ("hints", "1"), $"ordered:{string.Join(',', places)}", 0.5);

        Assert.Equal(
            ["Remove the old one", "Add the new one", "Start it"],
            (await browser.GetAsync("/questions/order")).Document.QuerySelectorAll(".order .part-name").Select(step => step.TextContent), StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_table_posted_twice_is_stored_once_with_partial_credit() =>
        await PostsOnceAsync(_portal.NewBrowser(), "table", [("gap-0", "2"), ("gap-1", "4")], ("gap-1", "3"), "filled:2|4", 0.5);

    [Fact]
    public async Task A_command_posted_twice_is_stored_once_as_it_was_typed()
    {
        var browser = _portal.NewBrowser();

        await PostsOnceAsync(browser, "command", [("text", "etcdutl member list")], ("text", "etcdctl member list -w table"), "typed:etcdutl member list", 0);
        Assert.Contains("That one works on files.", (await browser.GetAsync("/questions/command")).Document.QuerySelector(".review")!.TextContent, StringComparison.Ordinal);
        await PostsOnceAsync(browser, "command", [("text", "etcdctl \\\r\n  --write-out=table member list")], ("hints", "1"), @"typed:etcdctl \\\u000d\u000a  --write-out=table member list", 1);
    }

    [Theory]
    [InlineData("table", "Fill in each gap: 1 of 2 still empty.", "gap-0=2", "gap-2=3")]
    [InlineData("table", "Members 5: Quorum: Write one number", "gap-0=2", "gap-1=many")]
    [InlineData("table", "Members 3: Quorum: The answer is too long", "gap-0=LONG", "gap-1=3")]
    [InlineData("command", "Write an answer first.", "command=etcdctl")]
    [InlineData("command", "The shell cannot read this line", "text=etcdctl 'member")]
    [InlineData("command", "-w needs a value.", "text=etcdctl member list -w")]
    [InlineData("command", "The answer is too long", "text=LONG")]
    [InlineData("match", "Choose an answer for each item first.", "item-0=1", "match-2=1")]
    [InlineData("match", "Choose an answer for each item: 1 of 2 still without one.", "match-1=1")]
    [InlineData("match", "does not belong", "match-0=1", "match-1=3")]
    [InlineData("match", "does not fit", "match-0=1", "match-1=LONG")]
    [InlineData("order", "Give each step its place first.", "place=1")]
    [InlineData("order", "Give each place to one step: place 1 has 3.", "place-0=1", "place-1=1", "place-2=1")]
    [InlineData("order", "does not fit", "place-0=1", "place-1=2", "place-2=4")]
    [InlineData("cloze", "Fill in the gaps first.")]
    [InlineData("cloze", "Fill in the gaps first.", "gap=0", "gap-00=0", "text=2", "option=0")]
    [InlineData("cloze", "Fill in each gap: 1 of 3 still empty.", "gap-0=0", "gap-1=2")]
    [InlineData("cloze", "Gap 2: Write one number, such as 3 or 2.5.", "gap-0=0", "gap-1=many", "gap-2=etcdutl")]
    [InlineData("cloze", "does not belong", "gap-0=7", "gap-1=2", "gap-2=etcdutl")]
    [InlineData("cloze", "Gap 3: The answer is too long", "gap-0=0", "gap-1=2", "gap-2=LONG")]
    public async Task What_cannot_be_graded_is_asked_again_and_not_stored(string question, string problem, params string[] fields)
    {
        var browser = _portal.NewBrowser();
        var form = await KindsPortal.OpenFormAsync(browser, question);
        foreach (var field in fields.Select(field => field.Split('='))) form[field[0]] = field[1] == "LONG" ? new string('x', 501) : field[1];
        var before = await CountAsync();

        var page = await browser.PostAsync($"/answers/{question}", form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(problem, page.Document.QuerySelector(".question-problem")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(before, await CountAsync());
    }

    private async Task PostsOnceAsync(Browser browser, string question, (string Name, string Value)[] fields, (string Name, string Value) change, string stored, double score)
    {
        var form = await KindsPortal.OpenFormAsync(browser, question);
        foreach (var (name, value) in fields) form[name] = value;
        var before = await CountAsync();

        var first = await browser.PostAsync($"/answers/{question}", form);
        form[change.Name] = change.Value;
        var second = await browser.PostAsync($"/answers/{question}", form);

        Assert.Equal((HttpStatusCode.Found, $"/questions/{question}#q-{question}"), (first.Status, first.Location));
        Assert.Equal(first.Location, second.Location);
        Assert.Equal(before + 1, await CountAsync());
        var row = await _portal.ReadAsync(data => data.Answers.OrderBy(answer => answer.Id).LastAsync());
        Assert.Equal(stored, row.Response);
        Assert.Equal(score, row.Score, 1e-9);
    }

    private Task<int> CountAsync() => _portal.ReadAsync(data => data.Answers.CountAsync());
}
