using Microsoft.AspNetCore.Components;
using StudyPortal.Content.Objectives;

namespace StudyPortal.Web.Features.Statistics;

/// <summary><c>/statistics</c>: all quizzes, and all questions with filters.</summary>
public sealed partial class StatisticsPage
{
    [SupplyParameterFromQuery(Name = "sort")] public string? Sort { get; set; }

    [SupplyParameterFromQuery(Name = QuizTable.OrderField)] public string? QuizSort { get; set; }

    [SupplyParameterFromQuery(Name = "objective")] public string? Objective { get; set; }

    [SupplyParameterFromQuery(Name = "kind")] public string? Kind { get; set; }

    [SupplyParameterFromQuery(Name = "doubt")] public string? Doubt { get; set; }

    [SupplyParameterFromQuery(Name = "page")] public string? PageNumber { get; set; }

    [Inject] public required KeptFigures Kept { get; set; }

    [CascadingParameter] public required HttpContext Context { get; set; }

    private IReadOnlyList<QuizFigures> Quizzes { get; set; } = [];

    private TableOrder QuizOrder { get; set; } = QuizTable.Usual;

    private IReadOnlyList<QuestionLine> All { get; set; } = [];

    private IReadOnlyList<QuestionLine> Listed { get; set; } = [];

    private QuestionQuery Query { get; set; } = QuestionQuery.Parse(null, null, null, null, null);

    private int Pages => (Listed.Count + QuestionQuery.PageSize - 1) / QuestionQuery.PageSize;

    private IReadOnlyList<QuestionLine> Shown => [.. Listed.Skip((Query.Page - 1) * QuestionQuery.PageSize).Take(QuestionQuery.PageSize)];

    private IReadOnlyList<Objective> Objectives { get; set; } = [];

    private IReadOnlyList<string> Kinds => [.. All.Select(line => line.Kind).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    protected override async Task OnInitializedAsync()
    {
        var figures = await Kept.NowAsync(Context.RequestAborted);
        (QuizOrder, Objectives) = (QuizTable.Parse(QuizSort), figures.Catalogue.Objectives);
        Quizzes = await figures.QuizzesAsync();
        All = [.. (await figures.QuestionsAsync()).Select(question => new QuestionLine(question))];
        var query = QuestionQuery.Parse(Sort, Objective, Kind, Doubt, PageNumber);
        Listed = query.Apply(All);
        Query = query with { Page = Math.Clamp(query.Page, 1, Math.Max(1, Pages)) };
    }

    private string PageLink(int page) => (Query with { Page = page }).Link();
}
