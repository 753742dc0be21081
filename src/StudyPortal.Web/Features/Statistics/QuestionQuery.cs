using System.Globalization;
using StudyPortal.Learning.Statistics;

namespace StudyPortal.Web.Features.Statistics;

/// <summary>Which questions are listed, in which order, and which part of the list.</summary>
/// <param name="Objective">Id, or null for all.</param>
/// <param name="Kind">In words, or null for all.</param>
/// <param name="Doubt">Null for all; <see cref="DoubtKind.NotEnoughData"/> for those with any doubt.</param>
/// <param name="Page">From 1.</param>
public sealed record QuestionQuery(TableOrder Order, string? Objective, string? Kind, DoubtKind? Doubt, int Page)
{
    public const int PageSize = 50;
    public const string Question = "question";
    public const string Answers = "answers";
    public const string Facility = "facility";
    public const string Discrimination = "discrimination";
    public const string Doubts = "doubts";

    /// <summary>What stands in an address for any doubt.</summary>
    public const string AnyDoubt = "any";

    private static readonly string[] _columns = [Question, Answers, Facility, Discrimination, Doubts];

    private static TableOrder Usual { get; } = new(Doubts, IsDescending: true);

    public bool IsFiltered => (Objective, Kind, Doubt) is not (null, null, null);

    public static QuestionQuery Parse(string? order, string? objective, string? kind, string? doubt, string? page) => new(
        TableOrder.Parse(order, _columns, Usual),
        string.IsNullOrEmpty(objective) ? null : objective,
        string.IsNullOrEmpty(kind) ? null : kind,
        doubt == AnyDoubt ? DoubtKind.NotEnoughData : DoubtWords.OfQuestions.Where(known => known.ToString() == doubt).Cast<DoubtKind?>().FirstOrDefault(),
        int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Max(1, number) : 1);

    /// <summary>All that fit, in order.</summary>
    public IReadOnlyList<QuestionLine> Apply(IEnumerable<QuestionLine> lines)
    {
        var fitting = lines.Where(Fits).OrderByDescending(line => line.Figures.Item.Attempts).ThenBy(line => line.Figures.Question.Id, StringComparer.Ordinal);
        return [.. Order.Column switch
        {
            Question => Order.Apply(fitting, line => line.Text),
            Answers => Order.Apply(fitting, line => (int?)line.Figures.Item.Attempts),
            Facility => Order.Apply(fitting, line => line.Facility),
            Discrimination => Order.Apply(fitting, line => line.Discrimination),
            _ => Order.Apply(fitting, line => (int?)line.Figures.Doubts.Count),
        }];
    }

    /// <summary>The address of this list.</summary>
    public string Link()
    {
        (string Name, string? Value)[] fields =
        [
            ("sort", Order == Usual ? null : Order.ToString()), ("objective", Objective), ("kind", Kind),
            ("doubt", Doubt == DoubtKind.NotEnoughData ? AnyDoubt : Doubt?.ToString()), ("page", Page == 1 ? null : Page.ToString(CultureInfo.InvariantCulture)),
        ];
        var query = string.Join('&', fields.Where(field => field.Value is not null).Select(field => $"{field.Name}={Uri.EscapeDataString(field.Value!)}"));
        return $"{StatisticsLinks.Overview}{(query.Length == 0 ? "" : "?")}{query}#questions-title";
    }

    private bool Fits(QuestionLine line) =>
        (Objective is null || line.Figures.Question.Head.Objective == Objective)
        && (Kind is null || line.Kind == Kind)
        && (Doubt is null || line.Figures.Doubts.Any(doubt => Doubt == DoubtKind.NotEnoughData || doubt.Kind == Doubt));
}
