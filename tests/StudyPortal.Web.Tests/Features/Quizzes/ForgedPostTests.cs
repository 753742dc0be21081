using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using StudyPortal.Web.Kit;
using StudyPortal.Web.Tests.Hosting;

namespace StudyPortal.Web.Tests.Features.Quizzes;

public sealed class ForgedPostTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    private static readonly string[] StudyForms = [SampleContent.Question, "/progress/visit", "/progress/done"];

    [Theory]
    [InlineData("Origin", "http://evil.example")]
    [InlineData("Origin", "http://localhost.evil.example")]
    [InlineData("Origin", "http://localhost:81")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task A_post_that_another_site_has_made_is_refused_with_any_token(string header, string value)
    {
        var form = await portal.NewBrowser().OpenFormAsync();

        foreach (var path in StudyForms)
        {
            using var reply = await portal.PostAsync(path, form, (header, value));
            Assert.Equal((path, HttpStatusCode.BadRequest), (path, reply.StatusCode));
        }

        Assert.Equal(0, await portal.ReadAsync(data => data.LessonProgress.CountAsync(lesson => lesson.DoneAt != null)));
    }

    [Theory]
    [InlineData("Origin", "http://localhost")]
    [InlineData("Origin", "https://LOCALHOST")]
    [InlineData("Sec-Fetch-Site", "same-origin")]
    [InlineData("Sec-Fetch-Site", "none")]
    public async Task A_post_from_our_own_pages_is_taken(string header, string value)
    {
        var form = await portal.NewBrowser().OpenFormAsync();

        using var reply = await portal.PostAsync(SampleContent.Question, form, (header, value));

        Assert.Equal(HttpStatusCode.Found, reply.StatusCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("guest")]
    [InlineData("CfDJ8garbage")]
    public async Task A_post_without_a_token_of_ours_is_refused(string? token)
    {
        var form = await portal.NewBrowser().OpenFormAsync();
        form.Remove(FormMarks.TokenField);
        if (token is not null) form[FormMarks.TokenField] = token;

        foreach (var path in StudyForms)
        {
            using var reply = await portal.PostAsync(path, form);
            Assert.Equal((path, HttpStatusCode.BadRequest), (path, reply.StatusCode));
        }
    }

    [Fact]
    public async Task The_token_of_kept_pages_opens_no_form_of_an_account()
    {
        var kept = (await portal.NewBrowser().OpenFormAsync())[FormMarks.TokenField];
        var browser = await portal.SignInAsync();

        foreach (var path in new[] { "/account/logout", "/account/passkeys/creation-options", "/account/passkeys/AAAA", "/account/password", "/account/data" })
            Assert.Equal((path, HttpStatusCode.BadRequest), (path, (await browser.PostAsync(path, [new(FormMarks.TokenField, kept), new("_handler", "x")])).Status));

        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/account/manage")).Status);
    }

    [Theory]
    [InlineData("submission", 65)]
    [InlineData("submission", 100_000)]
    [InlineData("lesson", 201)]
    [InlineData("text", 501)]
    [InlineData("text", 1_000_000)]
    [InlineData(FormMarks.TokenField, 100_000)]
    public async Task An_oversized_field_is_refused(string field, int length)
    {
        var form = await portal.NewBrowser().OpenFormAsync();
        form[field] = new string('9', length);

        await IsRefusedAsync(SampleContent.Question, new FormUrlEncodedContent(form));
    }

    [Fact]
    public async Task An_overlong_name_of_a_question_is_refused() =>
        await IsRefusedAsync("/answers/" + new string('q', 201), new FormUrlEncodedContent(await portal.NewBrowser().OpenFormAsync()));

    [Fact]
    public async Task Too_many_fields_are_refused()
    {
        var form = await portal.NewBrowser().OpenFormAsync();
        var many = Enumerable.Range(0, 5_000).Select(i => new KeyValuePair<string, string>($"f{i}", "x"));

        await IsRefusedAsync(SampleContent.Question, new FormUrlEncodedContent(form.Concat(many)));
        await IsRefusedAsync(SampleContent.Question, new FormUrlEncodedContent(form.Append(new(new string('k', 10_000), "x"))));
    }

    [Theory]
    [InlineData("application/json", "{}")]
    [InlineData("text/plain", "text=2")]
    [InlineData("multipart/form-data", "text=2")]
    [InlineData("multipart/form-data; boundary=x", "no part")]
    [InlineData("application/x-www-form-urlencoded", "%%%=%00&&&===\u0001")]
    [InlineData("application/x-www-form-urlencoded", "")]
    public async Task A_body_that_no_form_of_ours_sends_is_refused(string type, string body)
    {
        foreach (var path in StudyForms.Append("/account/logout"))
        {
            var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            content.Headers.TryAddWithoutValidation("Content-Type", type);
            await IsRefusedAsync(path, content);
        }
    }

    [Fact]
    public async Task Garbage_in_any_field_is_never_more_than_a_refusal()
    {
        var random = new Random(11);
        var page = await portal.NewBrowser().OpenFormAsync();
        for (var i = 0; i < 300; i++)
        {
            var form = new Dictionary<string, string>(page, StringComparer.Ordinal);
            var field = form.Keys.Where(name => name != FormMarks.TokenField).ElementAt(random.Next(form.Count - 1));
            form[field] = string.Create(random.Next(0, 40), random, (text, from) => { foreach (ref var c in text) c = (char)from.Next(0, 0xD7FF); });
            using var reply = await portal.PostAsync(SampleContent.Question, form);
            Assert.InRange((int)reply.StatusCode, 300, 499);
        }
    }

    private async Task IsRefusedAsync(string path, HttpContent content)
    {
        using var client = portal.CreateDefaultClient();
        using var reply = await client.PostAsync(path, content);
        Assert.InRange((int)reply.StatusCode, 400, 499);
    }
}
