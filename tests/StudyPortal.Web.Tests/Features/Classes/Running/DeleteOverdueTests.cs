using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using StudyPortal.Data.Classes;
using StudyPortal.Web.Features.Classes.Running;
using StudyPortal.Web.Tests.Hosting;

namespace StudyPortal.Web.Tests.Features.Classes.Running;

public sealed class DeleteOverdueTests
{
    [Fact]
    public async Task An_archived_class_goes_by_itself_when_its_days_are_over()
    {
        await using var portal = new PortalFixture();
        var known = await portal.AddClassAsync(await portal.AddTeacherAsync());
        await portal.Get<ClassStore>().ArchiveAsync(known.Id);
        var gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var told = portal.Get<ClassFeed>().Subscribe(id => { if (id == known.Id) gone.TrySetResult(); });

        portal.Clock.Move(TimeSpan.FromDays(365));
        using var sweep = new DeleteOverdue(portal.Get<ClassStore>(), portal.Clock, NullLogger<DeleteOverdue>.Instance);
        await sweep.StartAsync(CancellationToken.None);

        await gone.Task.WaitAsync(TimeSpan.FromSeconds(20));
        await sweep.StopAsync(CancellationToken.None);
        Assert.False(await portal.ReadAsync(data => data.Classes.AnyAsync(stored => stored.Id == known.Id)));
    }
}
