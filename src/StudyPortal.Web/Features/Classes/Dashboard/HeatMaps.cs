using StudyPortal.Web.Features.Statistics;

namespace StudyPortal.Web.Features.Classes.Dashboard;

/// <summary>Makes a page of a heat map.</summary>
public static class HeatMaps
{
    public const string Name = "name";
    public const string Measure = "measure";
    public const string Seen = "seen";

    public static TableOrder Usual { get; } = new(Name, IsDescending: false);

    public static HeatContent Of(DashboardSource source, DashboardQuery query, HeatColumns columns, HeatChoice? choice)
    {
        var all = columns.Groups.SelectMany(group => group.Columns).ToList();
        var page = PagedList<LearnerLine>.Of([.. Sort(source.Lines.Where(line => Fits(line, query)), query.Order ?? Usual, all, columns)], query);
        return new HeatContent(columns.Groups, [.. page.Items.Select(line => RowOf(line, all, columns, source.Now))], page.Found, page.Page, page.Pages, DetailOf(source, columns, all, choice));
    }

    /// <summary>The order as it is applied: a column that is not there means the usual one.</summary>
    public static TableOrder OrderOf(DashboardQuery query, IReadOnlyList<HeatGroup> groups) =>
        query.Order is { } order && (order.Column is Name or Measure or Seen || groups.Any(group => group.Columns.Any(column => column.Key == order.Column))) ? order : Usual;

    private static bool Fits(LearnerLine line, DashboardQuery query) =>
        (query.Placement is not { } placement || line.Figures.Placement == placement)
        && (!query.IsInactive || line.Figures.IsInactive)
        && line.Member.Name.Contains(query.Search, StringComparison.OrdinalIgnoreCase);

    // The lines come by name: a stable order by something else keeps it among equals.
    private static IEnumerable<LearnerLine> Sort(IEnumerable<LearnerLine> lines, TableOrder order, List<HeatColumn> all, HeatColumns columns) => order.Column switch
    {
        Measure => order.Apply(lines, line => line.Figures.Measure),
        Seen => order.Apply(lines, line => line.Figures.LastAt),
        Name when order.IsDescending => lines.Reverse(),
        _ when all.Find(column => column.Key == order.Column) is { } column => order.Apply(lines, line => columns.FigureOf(line, column)),
        _ => lines,
    };

    private static HeatRow RowOf(LearnerLine line, List<HeatColumn> all, HeatColumns columns, DateTimeOffset now) => new(
        line, line.Figures.Measure is { } measure ? ClassWords.Figure(measure) : ClassWords.Nothing, ClassWords.Seen(line.Figures.LastAt, now), [.. all.Select(column => columns.CellOf(line, column))]);

    private static HeatDetail? DetailOf(DashboardSource source, HeatColumns columns, List<HeatColumn> all, HeatChoice? choice)
    {
        var line = source.Lines.FirstOrDefault(line => line.Member.Person == choice?.Learner);
        var column = all.Find(column => column.Key == choice?.Column);
        return (line, column) switch
        {
            (not null, not null) => columns.Describe(line, column),
            (not null, _) => columns.Describe(line),
            (_, not null) => columns.Describe(column),
            _ => null,
        };
    }
}
