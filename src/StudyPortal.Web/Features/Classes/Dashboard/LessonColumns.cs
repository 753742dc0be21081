using StudyPortal.Content.Lessons;
using StudyPortal.Learning.Classes;

namespace StudyPortal.Web.Features.Classes.Dashboard;

/// <summary>Lessons by guide.</summary>
public sealed class LessonColumns : HeatColumns
{
    private readonly Dictionary<int, LessonFigures> _figures;
    private readonly Dictionary<string, Lesson> _lessons;

    public LessonColumns(DashboardSource source)
        : base(source)
    {
        _figures = source.Board.Figures(source.Now, source.Thresholds).Lessons.ToDictionary(lesson => lesson.Lesson);
        _lessons = source.Catalogue.Guides.SelectMany(guide => guide.Lessons).ToDictionary(lesson => lesson.Address.ToString(), StringComparer.Ordinal);
        var places = source.Plan.Lessons.Index().ToDictionary(place => place.Item, place => place.Index, StringComparer.Ordinal);
        Groups =
        [
            .. source.Catalogue.Guides
                .Select(guide => new HeatGroup(guide.Title, [.. guide.Lessons.Where(lesson => places.ContainsKey(lesson.Address.ToString())).Select(lesson => ColumnOf(places[lesson.Address.ToString()], lesson))]))
                .Where(group => group.Columns.Count > 0),
        ];
    }

    public override IReadOnlyList<HeatGroup> Groups { get; }

    public override HeatCell CellOf(LearnerLine line, HeatColumn column) => Source.Board.CellOf(line.Member.Person, column.Place) switch
    {
        { Stage: LessonStage.Done } done => new HeatCell(HeatTone.High, "✓", $"Done{Read(done)}"),
        { Stage: LessonStage.Begun } begun => new HeatCell(HeatTone.Middle, "◐", $"Begun{Read(begun)}"),
        _ => new HeatCell(HeatTone.None, "", "Not begun"),
    };

    public override double? FigureOf(LearnerLine line, HeatColumn column)
    {
        var cell = Source.Board.CellOf(line.Member.Person, column.Place);
        // Those who are done before those who began, and among equals whoever read longer.
        return cell.Stage == LessonStage.NotBegun ? null : ((double)cell.Stage * int.MaxValue) + cell.Seconds;
    }

    public override HeatDetail Describe(HeatColumn column)
    {
        var (figures, lesson) = (_figures[column.Place], _lessons[column.Key]);
        return new HeatDetail(
            column.Title,
            [
                SentenceOf(figures, Source.Members.Count),
                figures.MedianSeconds is { } median ? $"Median reading time {ClassWords.Time(median)}; {lesson.Minutes} minutes are planned." : $"No reading time is known yet; {lesson.Minutes} minutes are planned.",
            ],
            [("Open the lesson", lesson.Address.Path)],
            []);
    }

    /// <summary>How far a class is in a lesson.</summary>
    public static string SentenceOf(LessonFigures figures, int learners) => $"In the class: {figures.Done} of {learners} done, {figures.Begun - figures.Done} begun.";

    private HeatColumn ColumnOf(int place, Lesson lesson)
    {
        var figures = _figures[place];
        var tone = figures.Done > 0 ? HeatTone.Middle : figures.Begun > 0 ? HeatTone.Thin : HeatTone.None;
        return new HeatColumn(place, lesson.Address.ToString(), lesson.Title, new HeatCell(figures.Done == Source.Members.Count && figures.Done > 0 ? HeatTone.High : tone, figures.Begun == 0 ? "" : $"{figures.Done}", SentenceOf(figures, Source.Members.Count)));
    }

    private static string Read(LessonCell cell) => cell.Seconds == 0 ? "" : $", {ClassWords.Time(cell.Seconds)} of reading";
}
