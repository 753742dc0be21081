using System.Net;
using Microsoft.EntityFrameworkCore;
using StudyPortal.Web.Tests.Hosting;

namespace StudyPortal.Web.Tests.Features.Quizzes;

public sealed class PredictionPostTests(PredictionPortal predictions) : IClassFixture<PredictionPortal>
{
    private readonly PortalFixture _portal = predictions.Portal;

    [Fact]
    public async Task A_prediction_posted_twice_is_stored_once_with_its_first_certainty()
    {
        var browser = _portal.NewBrowser();
        var form = await PredictionPortal.OpenFormAsync(browser, "no,yes,yes", "high");
        var before = await CountAsync();

        var first = await browser.PostAsync(PredictionPortal.Post, form);
        (form["item-2"], form["certainty"]) = ("partly", "low");
        var second = await browser.PostAsync(PredictionPortal.Post, form);

        Assert.Equal((HttpStatusCode.Found, PredictionPortal.Alone + "#q-predict-two-of-three"), (first.Status, first.Location));
        Assert.Equal(first.Location, second.Location);
        Assert.Equal(before + 1, await CountAsync());
        var stored = await _portal.ReadAsync(data => data.Answers.OrderBy(answer => answer.Id).LastAsync());
        Assert.Equal(("predicted:no,yes,yes", "high"), (stored.Response, stored.Certainty));
        Assert.Equal(2 / 3d, stored.Score, 1e-9);
        var review = (await browser.GetAsync(PredictionPortal.Alone)).Document.QuerySelector("[data-question=predict-two-of-three]")!;
        Assert.Contains("Partly right: 2 of 3", review.TextContent, StringComparison.Ordinal);
        Assert.Contains("Sure", review.QuerySelector(".certainty")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_prediction_needs_no_certainty()
    {
        var browser = _portal.NewBrowser();

        await browser.PostAsync(PredictionPortal.Post, await PredictionPortal.OpenFormAsync(browser));

        var stored = await _portal.ReadAsync(data => data.Answers.OrderBy(answer => answer.Id).LastAsync());
        Assert.Equal(("predicted:no,yes,partly", null), (stored.Response, stored.Certainty));
        Assert.Equal(1, stored.Score);
    }

    [Fact]
    public async Task An_incomplete_prediction_is_asked_again_with_what_was_chosen()
    {
        var browser = _portal.NewBrowser();
        var form = await PredictionPortal.OpenFormAsync(browser, "no,yes", "middle");
        var before = await CountAsync();

        var page = await browser.PostAsync(PredictionPortal.Post, form);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("Choose an answer for each item: 1 of 3 still without one.", page.Document.QuerySelector(".question-problem")!.TextContent);
        Assert.Equal(
            ["item-0=no", "item-1=yes", "certainty=middle"],
            page.Document.QuerySelectorAll("input[checked]").Select(input => $"{input.GetAttribute("name")}={input.GetAttribute("value")}"), StringComparer.Ordinal);
        Assert.Equal(before, await CountAsync());
    }

    [Theory]
    [InlineData("item-0", "maybe")]
    [InlineData("item-0", "Degraded")]
    [InlineData("certainty", "very")]
    [InlineData("certainty", "")]
    public async Task A_word_that_no_form_has_is_refused(string field, string word)
    {
        var browser = _portal.NewBrowser();
        var form = await PredictionPortal.OpenFormAsync(browser);
        form[field] = word;
        var before = await CountAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.PostAsync(PredictionPortal.Post, form)).Status);

        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task Certainty_is_kept_with_a_question_of_another_kind()
    {
        var browser = _portal.NewBrowser();
        var form = await browser.OpenFormAsync();
        form["certainty"] = "low";

        await browser.PostAsync(SampleContent.Question, form);

        Assert.Equal("low", await _portal.ReadAsync(data => data.Answers.OrderBy(answer => answer.Id).Select(answer => answer.Certainty).LastAsync()));
    }

    private Task<int> CountAsync() => _portal.ReadAsync(data => data.Answers.CountAsync());
}
