using Microsoft.Playwright;
using StudyPortal.Browser.Tests.Features.Quizzes;
using StudyPortal.Browser.Tests.Hosting;
using StudyPortal.Learning.Questions;
using static Microsoft.Playwright.Assertions;

namespace StudyPortal.Browser.Tests.Features.Classes;

/// <summary>What people do with classes, each in a browser of their own.</summary>
internal static class ClassWalk
{
    /// <summary>Makes a class; the path of its page.</summary>
    public static async Task<string> MakeClassAsync(Visitor instructor, string title)
    {
        await instructor.OpenAsync("/classes/new");
        await instructor.Page.GetByLabel("Title").FillAsync(title);
        await instructor.Page.GetByRole(AriaRole.Button, new() { Name = "Make the class" }).ClickAsync();
        await Expect(instructor.Page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = title })).ToBeVisibleAsync();
        return string.Join('/', new Uri(instructor.Page.Url).AbsolutePath.Split('/').Take(3));
    }

    /// <summary>Opens a dashboard and waits until it is live.</summary>
    public static async Task WatchAsync(Visitor instructor, string path)
    {
        await instructor.OpenAsync(path);
        await Expect(instructor.Page.Locator(".dashboard[data-live]")).ToBeVisibleAsync();
    }

    /// <summary>Somebody with a new account who has joined by the link.</summary>
    public static async Task<Visitor> JoinAsync(PortalFixture portal, string name, string link)
    {
        var learner = await portal.VisitAsync();
        await learner.OpenAsync("/account/register");
        await learner.Page.GetByLabel("Display name").FillAsync(name);
        await learner.Page.GetByLabel("E-mail address").FillAsync(portal.NewEmail());
        await learner.Page.GetByLabel("Password").FillAsync(PortalFixture.Password);
        await learner.Page.Locator("main").GetByRole(AriaRole.Button, new() { Name = "Create account", Exact = true }).ClickAsync();
        await learner.Page.WaitForURLAsync(url => !url.Contains("/account/register", StringComparison.Ordinal));
        await learner.OpenAsync(new Uri(link).AbsolutePath);
        await learner.Page.GetByRole(AriaRole.Button, new() { Name = "I agree: join the class" }).ClickAsync();
        await learner.Page.WaitForURLAsync(url => !url.Contains("/join/", StringComparison.Ordinal));
        return learner;
    }

    /// <summary>Answers a question on its page.</summary>
    public static async Task AnswerAsync(Visitor learner, Question question, bool isRight)
    {
        await learner.OpenAsync($"/questions/{question.Id}");
        var card = learner.Page.Locator("main");
        await (isRight ? AnswerSheet.FillRightAsync(card, question) : AnswerSheet.FillWrongAsync(card, question));
        await AnswerSheet.CheckAsync(card);
        await Expect(card.Locator(".review-verdict").First).ToBeVisibleAsync();
    }
}
