using System.Globalization;
using Microsoft.AspNetCore.Components;
using StudyPortal.Content;
using StudyPortal.Data.Classes;
using StudyPortal.Web.Features.Classes.Access;
using StudyPortal.Web.Features.Progress;

namespace StudyPortal.Web.Features.Classes.Assignments;

/// <summary><c>/classes/{id}/assignments/{assignment}</c>: who did what, what single learners are granted, and the assignment itself to be changed.</summary>
public sealed partial class AssignmentPage
{
    private const int PageSize = 25;

    [Parameter] public Guid Assignment { get; set; }

    [SupplyParameterFromQuery] public string? Done { get; set; }

    [SupplyParameterFromQuery(Name = "page")] public string? PageNumber { get; set; }

    [SupplyParameterFromQuery(Name = "learner")] public string? LearnerId { get; set; }

    [Inject] public required CatalogueHolder Content { get; set; }

    [Inject] public required ClassGrades Grades { get; set; }

    [Inject] public required KeptCounts Kept { get; set; }

    [Inject] public required AssignmentReader Assignments { get; set; }

    [Inject] public required AssignmentStore Store { get; set; }

    private KnownAssignment? Known { get; set; }

    private ClassCounts Counts { get; set; } = new([null], default);

    private GradePage Learners { get; set; } = GradePage.Nothing;

    private GradeRow? Learner { get; set; }

    private AssignmentForm Form { get; set; } = new();

    private GrantForm Grant { get; set; } = new();

    private IReadOnlyDictionary<string, string> Problems { get; set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    private IReadOnlyList<(string Field, string Value)> Theirs { get; set; } = [];

    private string? Trouble { get; set; }

    private bool IsChanging { get; set; }

    private DateTimeOffset Now { get; set; }

    private TimeZoneInfo Zone => LearnerZone.Of(Context);

    protected override async Task LoadAsync(ClassSeat seat)
    {
        Now = Grades.NowOf(seat.Class);
        Known = await Grades.FindAsync(Id, Assignment, Context.RequestAborted);
        if (Known is not { } known)
        {
            Navigation.NotFound();
            return;
        }

        Form = AssignmentForm.Of(known.Assignment, Zone);
        await ReadLearnersAsync(seat, known);
    }

    private async Task ReadLearnersAsync(ClassSeat seat, KnownAssignment known)
    {
        Counts = await Kept.OfAsync(seat.Class, [known], Context.RequestAborted);
        if (!seat.MayName) return;
        Learners = await Grades.PageAsync(Id, [known], PageNumber, PageSize, Now, Context.RequestAborted);
        if (!Guid.TryParse(LearnerId, out var person)) return;
        Learner = await Grades.RowAsync(Id, person, [known], Now, Context.RequestAborted);
        if (Learner is null) Navigation.NotFound();
        else Grant = GrantForm.Of(Learner.Granted[0], Zone);
    }

    private async Task SaveAsync()
    {
        if (Known is not { } known) return;
        (Form, IsChanging) = (AssignmentForm.Read(await Context.Request.ReadFormAsync(Context.RequestAborted)), true);
        (var wanted, Problems) = AssignmentCheck.Run(Form, Content.Current, Zone, known.Assignment, (Assignment, Id, Now.UtcDateTime));
        var result = wanted is null ? AssignmentWrite.ChangedMeanwhile : await Store.ChangeAsync(wanted, Form.MadeFrom, CancellationToken.None);
        if (result == AssignmentWrite.Stored) Navigation.NavigateTo($"{AssignmentLinks.Assignment(Id, Assignment)}?done=saved");
        else await TellAsync(result, wanted is not null);
    }

    private async Task TellAsync(AssignmentWrite result, bool isRead)
    {
        (Context.Response.StatusCode, Trouble) = AssignmentTrouble.Of(result, isRead);
        if (!isRead || result != AssignmentWrite.ChangedMeanwhile || await Assignments.FindAsync(Id, Assignment, Context.RequestAborted) is not { } now) return;
        // The next save is over what the instructor has now been shown.
        var theirs = AssignmentForm.Of(now, Zone);
        Theirs = theirs.DifferencesFrom(Form);
        Form = Form with { MadeFrom = theirs.MadeFrom };
    }

    private async Task DeleteAsync()
    {
        var result = await Store.DeleteAsync(Id, Assignment, CancellationToken.None);
        if (result is AssignmentWrite.Stored or AssignmentWrite.Gone) Navigation.NavigateTo($"{AssignmentLinks.List(Id)}?done=deleted");
        else (Context.Response.StatusCode, Trouble) = AssignmentTrouble.Of(result, isRead: true);
    }

    private async Task GrantAsync()
    {
        if (Known is not { } known || Learner is not { } learner) return;
        Grant = GrantForm.Read(await Context.Request.ReadFormAsync(Context.RequestAborted));
        (var wanted, Problems) = Grant.Check(known, learner, Zone);
        var result = wanted is null ? AssignmentWrite.ChangedMeanwhile : await Store.GrantAsync(wanted, Grant.MadeFrom, CancellationToken.None);
        if (result == AssignmentWrite.Stored)
        {
            var isNothing = wanted is { DueAt: null, Attempts: null, IsExcused: false };
            Navigation.NavigateTo(string.Create(CultureInfo.InvariantCulture, $"{AssignmentLinks.Assignment(Id, Assignment)}?done={(isNothing ? "taken" : "granted")}&page={Learners.Number}"));
            return;
        }

        (Context.Response.StatusCode, Trouble) = AssignmentTrouble.Of(result, wanted is not null);
        if (wanted is not null && result == AssignmentWrite.ChangedMeanwhile)
        {
            var now = await Assignments.GrantedAsync(Assignment, learner.Learner.Person, Context.RequestAborted);
            Grant = Grant with { MadeFrom = MadeFrom.Of(now), Theirs = now is null ? "nothing is granted" : GrantWords.Of(now, Zone) };
        }
    }
}
