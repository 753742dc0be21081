using StudyPortal.Content;
using StudyPortal.Learning.Classes;
using StudyPortal.Learning.Mastery;

namespace StudyPortal.Web.Features.Classes.Dashboard.Groups;

/// <summary>
/// Makes what may be told of a class that shows groups only. Every set of counts that makes up the class goes through <see cref="SmallGroups"/>, and nothing else is told
/// that these counts could be reckoned from.
/// </summary>
public static class GroupContents
{
    private const int MostWeak = 8;
    private const int MostBeliefs = 6;

    public static GroupContent Of(ClassBoard board, Catalogue catalogue, DateTimeOffset now, Thresholds thresholds, DashboardQuery query)
    {
        if (board.Count < SmallGroups.Least) return new TooFewLearners();
        var figures = board.Figures(now, thresholds);
        return query.Topic switch
        {
            DashboardTopic.Objectives => new GroupObjectives(Objectives(figures, board.Plan, catalogue)),
            DashboardTopic.Lessons => new GroupLessons(Lessons(figures, board.Plan, catalogue)),
            DashboardTopic.Misconceptions => new GroupBeliefs(PagedList<GroupBelief>.Of(Beliefs(board, catalogue), query)),
            DashboardTopic.Questions => new GroupItems(PagedList<GroupItem>.Of(Items(board, catalogue), query)),
            _ => Overview(board, catalogue, now, thresholds, figures),
        };
    }

    private static GroupOverview Overview(ClassBoard board, Catalogue catalogue, DateTimeOffset now, Thresholds thresholds, ClassFigures figures)
    {
        var counts = SmallGroups.Show([.. ClassWords.Placements.Select(figures.At)]);
        var byPlacement = ClassWords.Placements.Zip(counts).ToDictionary(pair => pair.First, pair => pair.Second);
        var learners = board.FiguresOfAll(now, thresholds);
        return new GroupOverview(
            figures.Learners, byPlacement, SmallGroups.MayTell(figures.Inactive, figures.Learners) ? figures.Inactive : null,
            GroupBins.Of(learners, thresholds, byPlacement), [.. figures.Weeks.Select(week => WeekOf(week, figures.Learners))], TimeOf(learners),
            [.. Objectives(figures, board.Plan, catalogue).Where(objective => objective.Mean is not null).Take(MostWeak)], [.. Beliefs(board, catalogue).Take(MostBeliefs)]);
    }

    private static GroupWeek WeekOf(WeekFigures week, int learners) =>
        SmallGroups.MayTell(week.Active, learners) ? new GroupWeek(week.Monday, week.Active, week.Answers, week.Share) : new GroupWeek(week.Monday, Active: null, Answers: null, Share: null);

    private static TimeSpent? TimeOf(IReadOnlyList<LearnerFigures> learners)
    {
        var time = TimeSpent.Of(learners);
        return time.Learners == learners.Count || SmallGroups.MayTell(time.Learners, learners.Count) ? time : null;
    }

    private static List<GroupObjective> Objectives(ClassFigures figures, BoardPlan plan, Catalogue catalogue)
    {
        MasteryLevel[] levels = [MasteryLevel.Shaky, MasteryLevel.Working, MasteryLevel.Solid, MasteryLevel.NotEnoughData];
        return
        [
            .. figures.Objectives.Select(objective => new GroupObjective(
                plan.Objectives[objective.Objective].Id, ObjectiveColumns.TitleOf(catalogue, plan.Objectives[objective.Objective].Id),
                levels.Zip(SmallGroups.Show([.. levels.Select(objective.At)])).ToDictionary(pair => pair.First, pair => pair.Second),
                objective.Judged >= SmallGroups.Least ? objective.MeanStrength : null)),
        ];
    }

    private static List<GroupLesson> Lessons(ClassFigures figures, BoardPlan plan, Catalogue catalogue)
    {
        var known = figures.Lessons.ToDictionary(lesson => plan.Lessons[lesson.Lesson], StringComparer.Ordinal);
        return
        [
            .. from guide in catalogue.Guides
               from lesson in guide.Lessons
               let told = known.GetValueOrDefault(lesson.Address.ToString())
               where told is not null
               let counts = SmallGroups.Show([told.Done, told.Begun - told.Done, figures.Learners - told.Begun])
               select new GroupLesson(guide.Title, lesson.Title, lesson.Address.Path, counts[0], counts[1], counts[2], told.Begun >= SmallGroups.Least ? told.MedianSeconds : null),
        ];
    }

    private static List<GroupBelief> Beliefs(ClassBoard board, Catalogue catalogue) =>
    [
        .. from belief in board.Beliefs()
           let known = catalogue.Misconceptions.GetValueOrDefault(board.Plan.Misconceptions[belief.Misconception])
           let whole = SmallGroups.Show([belief.Held, belief.Asked - belief.Held, board.Count - belief.Asked]).All(count => count is not null) ? belief.Asked : board.Count
           where known is not null && SmallGroups.MayTell(belief.Held, whole)
           select new GroupBelief(known, belief.Held, whole),
    ];

    private static List<GroupItem> Items(ClassBoard board, Catalogue catalogue) =>
    [
        .. from item in Contents.AllItems(board, catalogue)
           where item.Figures.People >= SmallGroups.Least
           let mayTell = SmallGroups.Show([item.Figures.Right, item.Figures.People - item.Figures.Right, board.Count - item.Figures.People]).All(count => count is not null)
           orderby item.Figures.Facility
           select new GroupItem(item.Question, item.Kind, mayTell ? item.Figures.Facility : null, HardnessOf(item.Figures.Facility)),
    ];

    // Rough enough that nobody's answer follows from it.
    private static string HardnessOf(double? facility) => facility switch
    {
        null => "not answered",
        < 100.0 / 3 => "hard: under a third of the points at once",
        < 200.0 / 3 => "middling: a third to two thirds of the points at once",
        _ => "easy: over two thirds of the points at once",
    };
}
