using Microsoft.AspNetCore.Components;
using StudyPortal.Content;
using StudyPortal.Data.Progress;
using StudyPortal.Learning.Mastery;
using StudyPortal.Web.Features.Progress;

namespace StudyPortal.Web.Features.Misconceptions;

/// <summary><c>/misconceptions?q=</c>: the catalogue of misconceptions, those of whoever asks first.</summary>
public sealed partial class MisconceptionsPage
{
    private const int MaxQuery = 100;

    [SupplyParameterFromQuery(Name = "q")] public string? Query { get; set; }

    [Inject] public required CatalogueHolder Content { get; set; }

    [Inject] public required CurrentPerson Person { get; set; }

    [Inject] public required ProgressReader Reader { get; set; }

    [Inject] public required TimeProvider Time { get; set; }

    [CascadingParameter] public required HttpContext Context { get; set; }

    private IReadOnlyList<BeliefStanding> Beliefs { get; set; } = [];

    private IEnumerable<BeliefStanding> Held => Beliefs.Where(belief => belief.IsHeld);

    private List<BeliefStanding> LeftBehind => [.. Beliefs.Where(belief => !belief.IsHeld)];

    private IReadOnlyList<MisconceptionShelf> Shelves { get; set; } = [];

    private int Found => Shelves.Sum(shelf => shelf.Entries.Count);

    private bool IsSearching => !string.IsNullOrWhiteSpace(Query);

    private DateTimeOffset Now { get; set; }

    private TimeZoneInfo Zone { get; set; } = TimeZoneInfo.Utc;

    protected override async Task OnInitializedAsync()
    {
        (Now, Zone) = (Time.GetUtcNow(), LearnerZone.Of(Context));
        if (Query?.Length > MaxQuery) Query = Query[..MaxQuery];
        if (Person.Find() is { } person) Beliefs = StudyRecord.BeliefsOf(Content.Current, await Reader.AnswersAsync(person));
        Shelves = MisconceptionShelf.Of(Content.Current, Query);
    }
}
