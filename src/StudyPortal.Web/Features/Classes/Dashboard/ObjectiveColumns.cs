using StudyPortal.Content;
using StudyPortal.Learning.Classes;
using StudyPortal.Learning.Mastery;
using StudyPortal.Web.Features.Progress;

namespace StudyPortal.Web.Features.Classes.Dashboard;

/// <summary>Objectives by domain of the exam.</summary>
public sealed class ObjectiveColumns : HeatColumns
{
    private const int MostQuestions = 5;

    private readonly Dictionary<int, ObjectiveFigures> _figures;

    public ObjectiveColumns(DashboardSource source)
        : base(source)
    {
        _figures = source.Board.Figures(source.Now, source.Thresholds).Objectives.ToDictionary(objective => objective.Objective);
        Groups =
        [
            .. source.Catalogue.Domains
                .Select(domain => new HeatGroup(domain.Title, [.. source.Plan.Objectives.Index().Where(place => place.Item.Domain == domain.Id).Select(place => ColumnOf(place.Index, place.Item.Id))]))
                .Where(group => group.Columns.Count > 0),
        ];
    }

    public override IReadOnlyList<HeatGroup> Groups { get; }

    public override HeatCell CellOf(LearnerLine line, HeatColumn column) => Source.Board.CellOf(line.Member.Person, column.Place, Source.Now) switch
    {
        { Questions: 0 } => new HeatCell(HeatTone.None, "", "No question answered"),
        { Level: MasteryLevel.NotEnoughData } thin => new HeatCell(HeatTone.Thin, "…", $"Not enough data, {Questions(thin)}"),
        var known => new HeatCell(ToneOf(known.Level), ClassWords.Figure(known.Strength), $"{Capital(known.Level)}, strength {ClassWords.Percent(known.Strength)}, {Questions(known)}"),
    };

    public override double? FigureOf(LearnerLine line, HeatColumn column) =>
        Source.Board.CellOf(line.Member.Person, column.Place, Source.Now) is { Level: not MasteryLevel.NotEnoughData } known ? (double)known.Strength : null;

    public override HeatDetail Describe(HeatColumn column)
    {
        var figures = _figures[column.Place];
        var hardest = Contents.AllItems(Source.Board, Source.Catalogue)
            .Where(item => item.Objective == column.Key)
            .OrderBy(item => item.Figures.Facility)
            .Take(MostQuestions);
        return new HeatDetail(
            column.Title,
            [SentenceOf(figures)],
            [("The objective for learners", ObjectivePage.PathOf(column.Key)), ("Misconceptions in it", (DashboardQuery.Usual with { Topic = DashboardTopic.Misconceptions, Objective = column.Key }).Link(Source.Class))],
            [.. hardest]);
    }

    /// <summary>How a class stands with an objective.</summary>
    public static string SentenceOf(ObjectiveFigures figures) => figures.MeanStrength is not { } mean
        ? $"Nobody has answered enough of it yet: {ClassWords.Learners(figures.NotEnoughData)} without a level."
        : $"In the class: {figures.Shaky} shaky, {figures.Working} working, {figures.Solid} solid, {figures.NotEnoughData} without enough data; mean strength {ClassWords.Percent(mean)}.";

    /// <summary>What an objective is called; its id where it has gone.</summary>
    public static string TitleOf(Catalogue catalogue, string id) => catalogue.Objectives.FirstOrDefault(objective => objective.Id == id)?.Title ?? id;

    private HeatColumn ColumnOf(int place, string id)
    {
        var figures = _figures[place];
        var cell = figures.MeanStrength is { } mean
            ? new HeatCell(ToneOf(ObjectiveStandings.SolidStrength <= mean ? MasteryLevel.Solid : ObjectiveStandings.WorkingStrength <= mean ? MasteryLevel.Working : MasteryLevel.Shaky), ClassWords.Figure(mean), SentenceOf(figures))
            : new HeatCell(HeatTone.None, "", SentenceOf(figures));
        return new HeatColumn(place, id, TitleOf(Source.Catalogue, id), cell);
    }

    private static HeatTone ToneOf(MasteryLevel level) => level switch
    {
        MasteryLevel.Solid => HeatTone.High,
        MasteryLevel.Working => HeatTone.Middle,
        MasteryLevel.Shaky => HeatTone.Low,
        _ => HeatTone.Thin,
    };

    private static string Questions(ObjectiveCell cell) => ClassWords.Count(cell.Questions, "question", "different questions");

    private static string Capital(MasteryLevel level) => level.ToString();
}
