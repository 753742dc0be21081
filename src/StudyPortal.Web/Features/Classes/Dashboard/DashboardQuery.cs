using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using StudyPortal.Learning.Classes;
using StudyPortal.Web.Features.Statistics;

namespace StudyPortal.Web.Features.Classes.Dashboard;

/// <summary>What of a class is looked at: all of it stands in the address, so that it can be sent, gone back to, and asked for without script.</summary>
/// <param name="Order">Null for the usual one of the topic; a column that is not there means that too.</param>
/// <param name="Page">From 1.</param>
/// <param name="PageSize">One of <see cref="PageSizes"/>.</param>
/// <param name="Placement">Only learners placed so; null for all.</param>
/// <param name="IsInactive">Only learners who are inactive.</param>
/// <param name="Search">Part of a learner's name; empty for all.</param>
/// <param name="Objective">Only what belongs to this objective; null for all.</param>
public sealed record DashboardQuery(
    DashboardTopic Topic, TableOrder? Order, int Page, int PageSize, Placement? Placement, bool IsInactive, string Search, string? Objective)
{
    /// <summary>Where a link leads on the page; the island stands there.</summary>
    public const string Anchor = "class-view";

    private const int MaxText = 100;

    public static IReadOnlyList<int> PageSizes { get; } = [25, 50];

    public static DashboardQuery Usual { get; } = new(DashboardTopic.Overview, Order: null, 1, PageSizes[0], Placement: null, IsInactive: false, "", Objective: null);

    public bool IsFiltered => Placement is not null || IsInactive || Search.Length > 0;

    /// <param name="query">What stands in an address from the question mark on; what cannot be understood is left out.</param>
    public static DashboardQuery Parse(string? query)
    {
        var fields = QueryHelpers.ParseQuery(query);
        return new DashboardQuery(
            Enum.TryParse<DashboardTopic>(Field("view"), ignoreCase: true, out var topic) && Enum.IsDefined(topic) ? topic : DashboardTopic.Overview,
            OrderOf(Field("sort")),
            Math.Max(1, Number(Field("page"))),
            PageSizes.Contains(Number(Field("size"))) ? Number(Field("size")) : PageSizes[0],
            Enum.TryParse<Placement>(Field("placement"), ignoreCase: true, out var placement) && Enum.IsDefined(placement) ? placement : null,
            Field("inactive") == "1",
            Field("q").Trim(),
            Field("objective") is { Length: > 0 } objective ? objective : null);

        string Field(string name) => fields.TryGetValue(name, out var values) && values[0] is { } value ? value[..Math.Min(MaxText, value.Length)] : "";
    }

    /// <summary>The same topic from its first page, otherwise ordered.</summary>
    public DashboardQuery By(TableOrder order) => this with { Order = order, Page = 1 };

    /// <summary>Another topic: who is looked at stays, order and page do not.</summary>
    public DashboardQuery For(DashboardTopic topic) => this with { Topic = topic, Order = null, Page = 1, Objective = null };

    /// <summary>The address of this look at a class.</summary>
    public string Link(Guid studyClass) => $"{ClassLinks.Class(studyClass)}{ToText()}#{Anchor}";

    /// <summary>What stands in an address from the question mark on; empty for the usual look.</summary>
    public string ToText() => QueryString.Create(Fields().Select(field => KeyValuePair.Create(field.Name, (string?)field.Value))).Value ?? "";

    /// <summary>What a form must carry along that asks for something else of the same look.</summary>
    public IEnumerable<(string Name, string Value)> Fields()
    {
        if (Topic != DashboardTopic.Overview) yield return ("view", Small(Topic));
        if (Order is not null) yield return ("sort", Order.ToString());
        if (Page != 1) yield return ("page", Page.ToString(CultureInfo.InvariantCulture));
        if (PageSize != PageSizes[0]) yield return ("size", PageSize.ToString(CultureInfo.InvariantCulture));
        if (Placement is { } placement) yield return ("placement", Small(placement));
        if (IsInactive) yield return ("inactive", "1");
        if (Search.Length > 0) yield return ("q", Search);
        if (Objective is not null) yield return ("objective", Objective);
    }

    /// <summary>How a topic or a placement stands in an address.</summary>
    public static string Small<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static TableOrder? OrderOf(string text) => text switch
    {
        "" or "-" => null,
        ['-', .. var column] => new TableOrder(column, IsDescending: true),
        _ => new TableOrder(text, IsDescending: false),
    };

    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
