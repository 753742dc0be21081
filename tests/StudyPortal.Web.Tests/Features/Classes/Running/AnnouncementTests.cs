using StudyPortal.Data.Classes;
using StudyPortal.Web.Tests.Hosting;

namespace StudyPortal.Web.Tests.Features.Classes.Running;

public sealed class AnnouncementTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task An_announcement_is_on_the_class_page_and_on_the_start_page_of_learners()
    {
        var teacher = await portal.AddTeacherAsync();
        var known = await portal.AddClassAsync(teacher);
        var learner = await portal.AddLearnerAsync(known);

        var told = await teacher.SendAsync(known.Path("/announcements"), known.Path("/announcements/write"), ("text", "Read <b>leases</b>.\n\nThen rest."));

        Assert.StartsWith("The announcement is out.", told.Told(), StringComparison.Ordinal);
        foreach (var path in new[] { known.Path(), known.Path("/announcements"), "/" })
            Assert.Contains("Read &lt;b&gt;leases&lt;/b&gt;.", (await learner.Browser.GetAsync(path)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("From your classes", (await teacher.Browser.GetAsync("/")).Text, StringComparison.Ordinal);
        portal.Clock.Move(TimeSpan.FromDays(15));
        Assert.DoesNotContain("From your classes", (await learner.Browser.GetAsync("/")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_can_be_written_anew_and_deleted()
    {
        var teacher = await portal.AddTeacherAsync();
        var known = await portal.AddClassAsync(teacher);
        var written = (await portal.Get<AnnouncementStore>().WriteAsync(known.Id, "Ada", "First"))!;
        var post = known.Path($"/announcements/{written.Id:N}");

        await teacher.SendAsync(known.Path("/announcements"), $"{post}/edit", ("text", "Second"));
        Assert.Equal("Second", Assert.Single(await portal.Get<AnnouncementStore>().OfClassAsync(known.Id, 0, 10)).Text);
        await teacher.SendAsync(known.Path("/announcements"), $"{post}/delete");

        Assert.Empty(await portal.Get<AnnouncementStore>().OfClassAsync(known.Id, 0, 10));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData(null)]
    public async Task Nothing_and_too_much_are_not_announced(string? text)
    {
        var teacher = await portal.AddTeacherAsync();
        var known = await portal.AddClassAsync(teacher);

        var refused = await teacher.Browser.SubmitAsync(known.Path("/announcements"), known.Path("/announcements/write"), ("text", text ?? new string('x', ClassLimits.Text + 1)));

        Assert.Equal(System.Net.HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal(0, await portal.Get<AnnouncementStore>().CountAsync(known.Id));
    }
}
