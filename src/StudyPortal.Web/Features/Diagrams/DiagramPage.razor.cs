using Microsoft.AspNetCore.Components;
using StudyPortal.Content;
using StudyPortal.Content.Diagrams;
using StudyPortal.Content.Lessons;
using StudyPortal.Data.People;
using StudyPortal.Web.Kit;

namespace StudyPortal.Web.Features.Diagrams;

/// <summary>A diagram with its story: as pictures and words, or live where somebody wants to operate it.</summary>
public sealed partial class DiagramPage
{
    [Parameter] public string Slug { get; set; } = "";
    [SupplyParameterFromQuery(Name = "live")] public string? Live { get; set; }
    [SupplyParameterFromQuery(Name = "step")] public string? AskedStep { get; set; }

    [Inject] public required CatalogueHolder Content { get; set; }
    [Inject] public required Fragments Fragments { get; set; }
    [Inject] public required NavigationManager Navigation { get; set; }

    [CascadingParameter] public required HttpContext Context { get; set; }

    private bool MayEdit => Context.User.IsInRole(PortalRoles.Author) || Context.User.IsInRole(PortalRoles.Administrator);
    private Diagram? Diagram { get; set; }
    private int Step { get; set; }
    private MarkupString Picture { get; set; }
    private IReadOnlyList<MarkupString> Outcomes { get; set; } = [];
    private IReadOnlyList<Lesson> Lessons { get; set; } = [];

    protected override async Task OnInitializedAsync()
    {
        var catalogue = Content.Current;
        Diagram = catalogue.Diagrams.GetValueOrDefault(Slug);
        if (Diagram is null)
        {
            Navigation.NotFound();
            return;
        }

        _ = int.TryParse(AskedStep, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var step);
        Step = Math.Clamp(step, 0, Diagram.Story.Count);
        Lessons = [.. DiagramFacts.LessonsWith(Diagram, catalogue)];
        if (Live == Slug)
            return;
        var caption = Step == 0 ? "" : $"After step {Step} of {Diagram.Story.Count}: {Diagram.Story[Step - 1].Title}.";
        Picture = Plain(await Fragments.DrawAsync<DiagramStill>((nameof(DiagramStill.Diagram), Diagram), (nameof(DiagramStill.Step), Step), (nameof(DiagramStill.Caption), caption)));
        if (Diagram.Beside is { } slug && catalogue.Diagrams.GetValueOrDefault(slug) is { } other)
        {
            var rival = await Fragments.DrawAsync<DiagramStill>(
                (nameof(DiagramStill.Diagram), other), (nameof(DiagramStill.Step), Math.Min(Step, other.Story.Count)), (nameof(DiagramStill.Caption), $"Beside it: {other.Title}."));
            Picture = new MarkupString(Picture.Value + Plain(rival).Value);
        }

        var outcomes = new List<MarkupString>(Diagram.Story.Count);
        for (var number = 1; number <= Diagram.Story.Count; number++)
        {
            outcomes.Add(Plain(await Fragments.DrawAsync<DiagramOutcome>(
                (nameof(DiagramOutcome.Catalogue), catalogue), (nameof(DiagramOutcome.Diagram), Diagram), (nameof(DiagramOutcome.Step), number))));
        }

        Outcomes = outcomes;
    }

    private static MarkupString Plain(KeptHtml html) => new(html.Fill("", ""));
}
