using System.Net;
using StudyPortal.Data.Classes;
using StudyPortal.Web.Tests.Hosting;

namespace StudyPortal.Web.Tests.Features.Classes.Assignments;

/// <summary>What learners see of their own assignments, on the start page and where a quiz begins.</summary>
public sealed class OwnAssignmentsTests(ClassDesk desk) : IClassFixture<ClassDesk>
{
    [Fact]
    public async Task The_start_page_says_what_is_next_in_each_due_first_first()
    {
        var known = await NewClassAsync();
        var (person, learner) = await LearnerAsync(known);
        await desk.AssignAsync("quiz", "sample", given => (given.DueAt, given.Attempts) = (desk.Now.AddDays(2), 2), known);
        await desk.AssignAsync("guide", "sample", given => given.DueAt = desk.Now.AddDays(1), known);
        await desk.AssignAsync("drill", "ports", given => (given.DueAt, given.Goal, given.OpensAt) = (desk.Now.AddHours(9), 10, desk.Now.AddHours(3)), known);
        await desk.StoreAsync(ClassDesk.Lesson(person, "sample/first", desk.Now.AddDays(-1), desk.Now.AddHours(-1)));

        var section = (await learner.GetAsync("/")).Document.QuerySelector(".your-assignments")!;

        Assert.Equal(["The guide", "The quiz", "The drill"], section.QuerySelectorAll("h3").Select(title => title.TextContent), StringComparer.Ordinal);
        Assert.Equal(["/guides/sample/second", "/quizzes/sample"], section.QuerySelectorAll("a.button").Select(next => next.GetAttribute("href")!), StringComparer.Ordinal);
        var texts = section.QuerySelectorAll("li").Select(item => item.TextContent).ToList();
        Assert.Contains("1 of 2 lessons", texts[0], StringComparison.Ordinal);
        Assert.Contains("2 attempts left", texts[1], StringComparison.Ordinal);
        Assert.Contains("late work does not count", texts[1], StringComparison.Ordinal);
        Assert.Contains("opens in 3 hours", texts[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_done_folds_with_its_mark_and_what_was_missed_is_not_to_do()
    {
        var known = await NewClassAsync();
        var (person, learner) = await LearnerAsync(known);
        await desk.AssignAsync("quiz", "sample", given => given.DueAt = desk.Now.AddDays(-1), known);
        await desk.AssignAsync("lessons", "sample/second", given => given.DueAt = desk.Now.AddDays(-1), known);
        await desk.StoreAsync(ClassDesk.Attempt(person, "sample", desk.Now.AddDays(-3), desk.Now.AddDays(-2), 8));

        var section = (await learner.GetAsync("/")).Document.QuerySelector(".your-assignments")!;

        Assert.Empty(section.QuerySelectorAll("a.button"));
        Assert.Contains("Nothing is left to do", section.TextContent, StringComparison.Ordinal);
        var folded = section.QuerySelector("details")!.TextContent;
        Assert.Contains("80", folded, StringComparison.Ordinal);
        Assert.Contains("missing", folded, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_a_quiz_says_what_an_attempt_counts_for()
    {
        var known = await NewClassAsync();
        var (person, learner) = await LearnerAsync(known);
        await desk.AssignAsync("quiz", "sample", given => (given.Title, given.DueAt, given.Attempts) = ("Week 3", desk.Now.AddDays(5), 3), known);
        await desk.StoreAsync(ClassDesk.Attempt(person, "sample", desk.Now.AddHours(-3), desk.Now.AddHours(-2), 8));

        var page = await learner.GetAsync("/quizzes/sample");

        Assert.Contains("Counts for “Week 3” in Quorum, due in 5 days", page.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("2 attempts left", page.Document.Body.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Counts for", (await desk.Portal.NewBrowser().GetAsync("/quizzes/sample")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_no_class_and_who_has_left_is_shown_nothing()
    {
        var known = await NewClassAsync();
        var (person, learner) = await LearnerAsync(known);
        await desk.AssignAsync("lessons", "sample/first", known: known);
        Assert.Contains("Your assignments", (await learner.GetAsync("/")).Text, StringComparison.Ordinal);

        await desk.Get<MembershipStore>().LeaveAsync(person, known.Id);

        Assert.DoesNotContain("Your assignments", (await learner.GetAsync("/")).Text, StringComparison.Ordinal);
        var guest = await desk.Portal.NewBrowser().GetAsync("/");
        Assert.Equal((HttpStatusCode.OK, false), (guest.Status, guest.Text.Contains("assignments", StringComparison.Ordinal)));
    }

    private async Task<StudyClass> NewClassAsync() =>
        await desk.AddClassAsync(desk.TeacherPerson);

    private async Task<(Guid Person, Browser Browser)> LearnerAsync(StudyClass known)
    {
        var (person, email) = await desk.JoinAsync(known: known);
        var browser = desk.Portal.NewBrowser();
        await browser.SignInAsync(email);
        return (person, browser);
    }
}
