using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using StudyPortal.Data.Classes;
using StudyPortal.Data.People;
using StudyPortal.Web.Features.Classes;
using StudyPortal.Web.Features.Classes.Running;
using StudyPortal.Web.Tests.Hosting;

namespace StudyPortal.Web.Tests.Features.Classes;

/// <summary>Classes of a test portal, and the people in them, each with a browser.</summary>
internal static class ClassRoom
{
    /// <summary>Somebody with these roles (none: a learner) who has just signed in.</summary>
    public static async Task<Somebody> AddSomebodyAsync(this PortalFixture portal, params string[] roles)
    {
        var email = await portal.AddAccountAsync(roles);
        var browser = portal.NewBrowser();
        await browser.SignInAsync(email);
        return new Somebody(browser, email, await portal.PersonAsync(email));
    }

    public static Task<Somebody> AddTeacherAsync(this PortalFixture portal) => portal.AddSomebodyAsync(PortalRoles.Instructor);

    public static async Task<StudyClass> AddClassAsync(this PortalFixture portal, Somebody owner, string title = "Quorum on Tuesdays", bool hidesNames = false) =>
        (await portal.Get<ClassStore>().CreateAsync(owner.Person, title, "Bring your questions.", hidesNames))!;

    public static async Task<Somebody> AddLearnerAsync(this PortalFixture portal, StudyClass known)
    {
        var learner = await portal.AddSomebodyAsync();
        await portal.JoinAsync(known, learner);
        return learner;
    }

    public static async Task JoinAsync(this PortalFixture portal, StudyClass known, Somebody learner) =>
        Assert.IsType<ClassEntered>(await portal.Get<MembershipStore>().EnterAsync(learner.Person, known.Code, Consent.Of(known), known.IsAggregateOnly));

    public static async Task<Somebody> AddInstructorAsync(this PortalFixture portal, StudyClass known)
    {
        var teacher = await portal.AddTeacherAsync();
        Assert.IsType<InstructorAdded>(await portal.Get<InstructorStore>().AddAsync(known.Id, teacher.Email.ToUpperInvariant()));
        return teacher;
    }

    public static Task<StudyClass> ReadAsync(this PortalFixture portal, Guid id) => portal.ReadAsync(data => data.Classes.AsNoTracking().SingleAsync(known => known.Id == id));

    public static Task<int> CountMembersAsync(this PortalFixture portal, Guid id) => portal.ReadAsync(data => data.ClassMembers.CountAsync(member => member.ClassId == id));

    public static string Path(this StudyClass known, string rest = "") => ClassLinks.Class(known.Id) + rest;

    /// <summary>What a page says was done or not done.</summary>
    public static string Told(this Page page) => page.Document.QuerySelector("p.status")?.Text().Trim() ?? "";
}
