using Microsoft.AspNetCore.Components;
using StudyPortal.Content;
using StudyPortal.Data.People;
using StudyPortal.Learning.Quizzes;
using StudyPortal.Web.Features.Authoring;

namespace StudyPortal.Web.Features.Statistics;

/// <summary><c>/statistics/questions/{id}</c>: all that answers say about one question.</summary>
public sealed partial class QuestionStatisticsPage
{
    [Parameter] public string Id { get; set; } = "";

    [Inject] public required KeptFigures Kept { get; set; }

    [Inject] public required CatalogueHolder Content { get; set; }

    [Inject] public required NavigationManager Navigation { get; set; }

    [CascadingParameter] public required HttpContext Context { get; set; }

    private QuestionFigures? Figures { get; set; }

    private Catalogue? Catalogue { get; set; }

    private IReadOnlyList<QuizPlan> Quizzes { get; set; } = [];

    private string? Objective { get; set; }

    /// <summary>Where authors edit it; null for others, and where it stands in the file of a diagram.</summary>
    private string? Source { get; set; }

    protected override async Task OnInitializedAsync()
    {
        var figures = await Kept.NowAsync(Context.RequestAborted);
        Catalogue = figures.Catalogue;
        if (Catalogue.Questions.GetValueOrDefault(Id) is not { } question)
        {
            Navigation.NotFound();
            return;
        }

        Figures = await figures.OfQuestionAsync(question);
        Quizzes = [.. figures.QuizzesWith(question)];
        Objective = Catalogue.Objectives.FirstOrDefault(objective => objective.Id == question.Head.Objective)?.Title;
        if (Context.User.IsInRole(PortalRoles.Author) || Context.User.IsInRole(PortalRoles.Administrator)) Source = SourceLinks.Question(Id, Content.Latest.Files);
    }
}
