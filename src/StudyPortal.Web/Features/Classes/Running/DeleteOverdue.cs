using StudyPortal.Data.Classes;
using StudyPortal.Web.Hosting;

namespace StudyPortal.Web.Features.Classes.Running;

/// <summary>Deletes archived classes when the days that they were to be kept are over: one pass at the start, and one an hour.</summary>
public sealed class DeleteOverdue(ClassStore classes, TimeProvider time, ILogger<DeleteOverdue> logger) : RepeatedPass(TimeSpan.FromHours(1), time, logger)
{
    protected override async Task RunAsync(CancellationToken cancel)
    {
        var deleted = await classes.DeleteOverdueAsync(cancel);
        if (deleted > 0) logger.LogInformation("{Classes} archived classes were deleted: their days were over", deleted);
    }
}
