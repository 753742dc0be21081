using Microsoft.AspNetCore.Components;
using StudyPortal.Data.Classes;
using StudyPortal.Web.Features.Classes.Access;
using StudyPortal.Web.Features.Classes.Assignments;
using StudyPortal.Web.Features.Progress;

namespace StudyPortal.Web.Features.Classes.Grades;

/// <summary><c>/classes/{id}/grades</c>: learners × assignments, a page of learners at a time.</summary>
public sealed partial class GradesPage
{
    private const int PageSize = 50;

    [SupplyParameterFromQuery] public string? Done { get; set; }

    [SupplyParameterFromQuery(Name = "page")] public string? PageNumber { get; set; }

    [Inject] public required ClassGrades Grades { get; set; }

    [Inject] public required KeptCounts Kept { get; set; }

    [Inject] public required AssignmentStore Store { get; set; }

    private IReadOnlyList<KnownAssignment> Known { get; set; } = [];

    private GradePage Learners { get; set; } = GradePage.Nothing;

    private ClassCounts Counts { get; set; } = new([], default);

    private IReadOnlyDictionary<Guid, string> Typed { get; set; } = new Dictionary<Guid, string>();

    private IReadOnlyDictionary<Guid, string> Problems { get; set; } = new Dictionary<Guid, string>();

    private string? Trouble { get; set; }

    private DateTimeOffset Now { get; set; }

    private TimeZoneInfo Zone => LearnerZone.Of(Context);

    protected override async Task LoadAsync(ClassSeat seat)
    {
        if (!seat.MayName) return;
        var cancel = Context.RequestAborted;
        Now = Grades.NowOf(seat.Class);
        Known = await Grades.AssignmentsAsync(Id, cancel);
        if (Known.Count == 0) return;
        Learners = await Grades.PageAsync(Id, Known, PageNumber, PageSize, Now, cancel);
        Counts = await Kept.OfAsync(seat.Class, Known, cancel);
    }

    private async Task WeighAsync()
    {
        var form = WeightForm.Read(await Context.Request.ReadFormAsync(Context.RequestAborted), Known);
        (Typed, Problems) = (form.Typed, form.Problems);
        if (Problems.Count > 0)
        {
            (Context.Response.StatusCode, Trouble) = (StatusCodes.Status422UnprocessableEntity, "Not saved: a weight needs another look.");
            return;
        }

        var result = await Store.WeighAsync(Id, form.Changes, CancellationToken.None);
        if (result == AssignmentWrite.Stored)
        {
            Navigation.NavigateTo($"{AssignmentLinks.Grades(Id, 1)}?done=weights");
            return;
        }

        (Context.Response.StatusCode, Trouble) = AssignmentTrouble.Of(result, isRead: true);
        if (result != AssignmentWrite.ChangedMeanwhile) return;
        Problems = form.ChangedSince(Known);
        Trouble = "Not saved: somebody else has changed a weight since you opened the page. Theirs stands beside the field, yours still in it. Save again to put yours in its place.";
    }
}
