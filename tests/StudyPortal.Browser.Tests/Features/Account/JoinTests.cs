using Microsoft.Playwright;
using StudyPortal.Browser.Tests.Features.Quizzes;
using StudyPortal.Browser.Tests.Hosting;
using StudyPortal.Content.Lessons;
using StudyPortal.Learning.Questions;
using static Microsoft.Playwright.Assertions;

namespace StudyPortal.Browser.Tests.Features.Account;

public sealed class JoinTests(PortalFixture portal)
{
    private Guide Guide => portal.Catalogue.Guides[0];

    [Fact]
    public async Task What_a_guest_did_joins_the_account_from_two_devices_and_is_found_on_both()
    {
        var email = portal.NewEmail();
        await using var laptop = await portal.VisitAsync();
        await FinishAsync(laptop, Guide.Lessons[0]);
        await AnswerAsync(laptop, Guide.Lessons[0]);

        await RegisterAsync(laptop, email);
        await Expect(laptop.Page.GetByRole(AriaRole.Status).First).ToContainTextAsync("1 lesson and 1 answer");
        await ExpectProgressAsync(laptop, lessons: 1, answers: 1);

        await SignOutAsync(laptop);
        await laptop.OpenAsync("/progress");
        await Expect(laptop.Page.GetByText("Nothing is stored yet.")).ToBeVisibleAsync();

        await using var phone = await portal.VisitAsync();
        await FinishAsync(phone, Guide.Lessons[1]);
        await AnswerAsync(phone, Guide.Lessons[1]);
        await SignInAsync(phone, email);
        await Expect(phone.Page.GetByRole(AriaRole.Status).First).ToContainTextAsync("1 lesson and 1 answer");
        await ExpectProgressAsync(phone, lessons: 2, answers: 2);

        await SignInAsync(laptop, email);
        await ExpectProgressAsync(laptop, lessons: 2, answers: 2);
        Assert.Empty(laptop.Complaints);
        Assert.Empty(phone.Complaints);
    }

    [Fact]
    public async Task Signing_in_with_a_wrong_password_says_so_and_keeps_the_address()
    {
        await using var visitor = await portal.VisitAsync();
        await visitor.OpenAsync("/account/login");
        await visitor.Page.GetByLabel("E-mail address").FillAsync("nobody@example.org");
        await visitor.Page.GetByLabel("Password").FillAsync("not the password");
        await SendAsync(visitor, "Sign in");

        await Expect(visitor.Page.Locator(".validation-errors")).ToContainTextAsync("do not match an account");
        await Expect(visitor.Page.GetByLabel("E-mail address")).ToHaveValueAsync("nobody@example.org");
    }

    private async Task RegisterAsync(Visitor visitor, string email)
    {
        await visitor.Page.Locator(".site-nav").GetByRole(AriaRole.Link, new() { Name = "Sign in" }).ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Create an account" }).ClickAsync();
        await visitor.Page.GetByLabel("Display name").FillAsync("Ada");
        await visitor.Page.GetByLabel("E-mail address").FillAsync(email);
        await visitor.Page.GetByLabel("Password").FillAsync(PortalFixture.Password);
        await SendAsync(visitor, "Create account");
        await Expect(visitor.Page.Locator("h1")).ToHaveTextAsync("You are signed in");
    }

    private static async Task SignInAsync(Visitor visitor, string email)
    {
        await visitor.OpenAsync("/account/login");
        await visitor.Page.GetByLabel("E-mail address").FillAsync(email);
        await visitor.Page.GetByLabel("Password").FillAsync(PortalFixture.Password);
        await SendAsync(visitor, "Sign in");
        await Expect(visitor.Page.Locator(".site-nav").GetByRole(AriaRole.Link, new() { Name = "Ada" })).ToBeVisibleAsync();
    }

    private static async Task SignOutAsync(Visitor visitor)
    {
        await visitor.OpenAsync("/account/manage");
        await SendAsync(visitor, "Sign out");
        await Expect(visitor.Page.Locator(".site-nav").GetByRole(AriaRole.Link, new() { Name = "Sign in" })).ToBeVisibleAsync();
    }

    private static Task SendAsync(Visitor visitor, string button) =>
        visitor.Page.Locator("main").GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    private static async Task FinishAsync(Visitor visitor, Lesson lesson)
    {
        await visitor.OpenAsync(lesson.Address.Path);
        await visitor.Page.Locator(".done-form").GetByRole(AriaRole.Button, new() { Name = "Mark as done" }).ClickAsync();
        await Expect(visitor.Page.Locator(".done-form")).ToContainTextAsync("You marked this lesson as done.");
    }

    private async Task AnswerAsync(Visitor visitor, Lesson lesson)
    {
        var asked = Asked.All(portal.Catalogue).First(asked => asked.Lesson == lesson && asked.Question is SingleChoice);
        await visitor.OpenAsync(lesson.Address.Path);
        var card = visitor.Page.Locator(asked.Anchor);
        await AnswerSheet.FillRightAsync(card, asked.Question);
        await AnswerSheet.CheckAsync(card);
        await Expect(card.Locator(".review.right")).ToBeVisibleAsync();
    }

    private async Task ExpectProgressAsync(Visitor visitor, int lessons, int answers)
    {
        await visitor.OpenAsync("/progress");
        await Expect(visitor.Page.Locator(".guide-rails li").First).ToContainTextAsync($"{lessons} of {Guide.Lessons.Count} lessons done");
        await Expect(visitor.Page.GetByText("Answered a question of")).ToHaveCountAsync(answers);
    }
}
