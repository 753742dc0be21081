using StudyPortal.Content;
using StudyPortal.Learning.Classes;
using StudyPortal.Learning.Statistics;
using StudyPortal.Web.Features.Quizzes;
using StudyPortal.Web.Features.Statistics;
using StudyPortal.Web.Kit;

namespace StudyPortal.Web.Features.Classes.Dashboard;

/// <summary>Makes what a look at a class shows: functions of the board, the query and the moment.</summary>
public static class Contents
{
    public const int MostAttention = 8;
    public const int MostObjectives = 8;
    public const int MostBeliefs = 6;

    /// <summary>The columns by which misconceptions are sorted.</summary>
    public const string Held = "held";
    public const string Share = "share";
    public const string Belief = "belief";

    /// <summary>The columns by which questions are sorted.</summary>
    public const string Question = "question";
    public const string People = "people";
    public const string Facility = "facility";
    public const string Discrimination = "discrimination";

    public static TableOrder UsualBeliefs { get; } = new(Held, IsDescending: true);

    public static TableOrder UsualItems { get; } = new(Facility, IsDescending: false);

    public static DashboardContent Of(DashboardSource source, DashboardQuery query, HeatChoice? choice) => query.Topic switch
    {
        DashboardTopic.Objectives => HeatMaps.Of(source, query, new ObjectiveColumns(source), choice),
        DashboardTopic.Lessons => HeatMaps.Of(source, query, new LessonColumns(source), choice),
        DashboardTopic.Misconceptions => BeliefsOf(source, query),
        DashboardTopic.Questions => ItemsOf(source, query),
        _ => OverviewOf(source),
    };

    /// <summary>What is said about each question that somebody answered, in the order of the plan.</summary>
    public static IEnumerable<ItemLine> AllItems(ClassBoard board, Catalogue catalogue) =>
        from figures in board.Items()
        where figures.People > 0
        let id = board.Plan.Questions[figures.Question].Asked
        let known = catalogue.Questions.GetValueOrDefault(id)
        where known is not null
        select new ItemLine(new AskedLine(id, PlainLine.Short(known.Head.PromptHtml)), KindWords.Of(known), known.Head.Objective, figures, ItemRemarks.About(figures));

    private static OverviewContent OverviewOf(DashboardSource source)
    {
        var figures = source.Board.Figures(source.Now, source.Thresholds);
        var attention = source.Lines
            .Where(line => line.Figures.Placement == Placement.Struggling || line.Figures.IsInactive)
            .OrderBy(line => line.Figures.Placement != Placement.Struggling)
            .ThenBy(line => line.Figures.Placement == Placement.Struggling ? line.Figures.Measure : 0)
            .ThenBy(line => line.Figures.LastAt ?? DateTimeOffset.MinValue)
            .ToList();
        return new OverviewContent(
            figures, [.. attention.Take(MostAttention)], attention.Count,
            [.. figures.Objectives.Where(objective => objective.Judged > 0).Take(MostObjectives).Select(objective => LineOf(source, objective))],
            [.. figures.Beliefs.Take(MostBeliefs).Select(belief => LineOf(source, belief)).OfType<BeliefLine>()],
            TimeSpent.Of(source.Lines.Select(line => line.Figures)));
    }

    private static BeliefsContent BeliefsOf(DashboardSource source, DashboardQuery query)
    {
        var order = query.Order is { Column: Held or Share or Belief } asked ? asked : UsualBeliefs;
        var lines = source.Board.Beliefs().Select(belief => LineOf(source, belief)).OfType<BeliefLine>();
        if (query.Objective is { } objective)
            lines = lines.Where(line => line.Questions.Any(question => source.Catalogue.Questions.GetValueOrDefault(question.Id)?.Head.Objective == objective));
        var sorted = order.Column switch
        {
            Belief => order.Apply(lines, line => line.Belief.Belief),
            Share => order.Apply(lines, line => (double?)line.Figures.Held / line.Figures.Asked),
            _ => order.Apply(lines, line => (int?)line.Figures.Held),
        };
        var page = PagedList<BeliefLine>.Of([.. sorted], query);
        return new BeliefsContent(page.Items, page.Found, page.Page, page.Pages);
    }

    private static ItemsContent ItemsOf(DashboardSource source, DashboardQuery query)
    {
        var order = query.Order is { Column: Question or People or Facility or Discrimination } asked ? asked : UsualItems;
        var lines = AllItems(source.Board, source.Catalogue).Where(line => query.Objective is null || line.Objective == query.Objective);
        var sorted = order.Column switch
        {
            Question => order.Apply(lines, line => line.Question.Text),
            People => order.Apply(lines, line => (int?)line.Figures.People),
            Discrimination => order.Apply(lines, line => line.Figures.Discrimination),
            // The figures of a few say little, whichever end of the list they would be at.
            _ => order.Apply(lines, line => line.Figures.Facility).OrderBy(line => line.Figures.People < ItemDoubts.FewestPeople),
        };
        var page = PagedList<ItemLine>.Of([.. sorted], query);
        return new ItemsContent(page.Items, page.Found, page.Page, page.Pages);
    }

    private static ObjectiveLine LineOf(DashboardSource source, ObjectiveFigures figures)
    {
        var id = source.Plan.Objectives[figures.Objective].Id;
        return new ObjectiveLine(id, ObjectiveColumns.TitleOf(source.Catalogue, id), figures);
    }

    private static BeliefLine? LineOf(DashboardSource source, HeldBelief figures)
    {
        var id = source.Plan.Misconceptions[figures.Misconception];
        return source.Catalogue.Misconceptions.GetValueOrDefault(id) is { } known
            ? new BeliefLine(known, figures, [.. source.Plan.Questions.Where(question => question.Misconceptions.Contains(id, StringComparer.Ordinal)).Select(question => AskedOf(source, question.Asked)).OfType<AskedLine>()])
            : null;
    }

    private static AskedLine? AskedOf(DashboardSource source, string id) =>
        source.Catalogue.Questions.GetValueOrDefault(id) is { } known ? new AskedLine(id, PlainLine.Short(known.Head.PromptHtml)) : null;
}
