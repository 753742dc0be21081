using FsCheck;
using FsCheck.Fluent;
using StudyPortal.Learning.Classes;
using StudyPortal.Learning.Mastery;

namespace StudyPortal.Learning.Tests.Classes;

/// <summary>Each measure of a board against <see cref="NaiveClass"/>, on a thousand classes each.</summary>
public sealed class ClassBoardTests
{
    private const double Least = 1e-9;
    private static readonly Gen<int> _seeds = Gen.Choose(0, int.MaxValue - 1);

    [Fact]
    public void An_objective_stands_as_on_the_learners_own_page() =>
        Holds((raw, board, naive) => raw.Learners.All(learner => naive.Standings(learner).Index().All(place =>
        {
            var cell = board.CellOf(learner.Id, place.Index, raw.Now);
            return cell.Level == place.Item.Level && cell.Questions == place.Item.Questions && Near((double)cell.Strength, (double)place.Item.Strength);
        })));

    [Fact]
    public void A_learner_is_placed_by_the_mean_strength() =>
        Holds((raw, board, naive) => raw.Learners.All(learner =>
        {
            var figures = board.FiguresOf(learner.Id, raw.Now, raw.Thresholds);
            var levels = naive.Standings(learner).CountBy(standing => standing.Level).ToDictionary();
            return figures.Placement == naive.Place(learner) && Near((double?)figures.Measure, (double?)naive.Measure(learner))
                && figures.Solid == levels.GetValueOrDefault(MasteryLevel.Solid) && figures.Working == levels.GetValueOrDefault(MasteryLevel.Working)
                && figures.Shaky == levels.GetValueOrDefault(MasteryLevel.Shaky) && figures.Explain().EndsWith('.');
        }));

    [Fact]
    public void A_learners_counts_are_those_of_what_was_done() =>
        Holds((raw, board, naive) => raw.Learners.All(learner =>
        {
            var figures = board.FiguresOf(learner.Id, raw.Now, raw.Thresholds);
            var planned = learner.Lessons.Where(lesson => raw.Plan.Lessons.Contains(lesson.Lesson, StringComparer.Ordinal)).ToList();
            return figures.Questions == learner.Answers.Select(answer => answer.Asked).Distinct(StringComparer.Ordinal).Count()
                && figures.Answers == learner.Answers.Count && figures.AnsweringSeconds == learner.Answers.Sum(answer => answer.Seconds)
                && figures.LessonsBegun == planned.Count && figures.LessonsDone == planned.Count(lesson => lesson.IsDone)
                && figures.ReadingSeconds == learner.Lessons.Sum(lesson => lesson.Seconds) && figures.HeldBeliefs == naive.Held(learner).Count
                && figures.LastAt == naive.LastAt(learner) && figures.IsInactive == naive.IsInactive(learner);
        }));

    [Fact]
    public void Placements_and_the_distribution_count_learners() =>
        Holds((raw, board, naive) =>
        {
            var figures = board.Figures(raw.Now, raw.Thresholds);
            var placed = raw.Learners.Where(learner => naive.Place(learner) != Placement.NotEnoughData).Select(learner => naive.Measure(learner)!.Value).ToList();
            var bins = Enumerable.Range(0, ClassFigures.Bins).Select(bin => placed.Count(measure => InBin(measure, bin)));
            return figures.Learners == raw.Learners.Count && figures.Inactive == raw.Learners.Count(naive.IsInactive) && figures.Distribution.SequenceEqual(bins)
                && Enum.GetValues<Placement>().All(placement => figures.At(placement) == raw.Learners.Count(learner => naive.Place(learner) == placement))
                && Near((double?)figures.MeanMeasure, placed.Count == 0 ? null : (double)placed.Average());
        });

    [Fact]
    public void Objectives_are_counted_by_level_and_ranked_weakest_first() =>
        Holds((raw, board, naive) =>
        {
            var objectives = board.Figures(raw.Now, raw.Thresholds).Objectives;
            var means = objectives.Select(objective => objective.MeanStrength ?? 2).ToList();
            return objectives.Count == raw.Plan.Objectives.Count && means.Zip(means.Skip(1)).All(pair => pair.First <= pair.Second) && objectives.All(objective =>
            {
                var standings = raw.Learners.Select(learner => naive.Standings(learner)[objective.Objective]).ToList();
                var judged = standings.Where(standing => standing.Level != MasteryLevel.NotEnoughData).ToList();
                return Enum.GetValues<MasteryLevel>().All(level => objective.At(level) == standings.Count(standing => standing.Level == level))
                    && objective.Judged == judged.Count
                    && Near((double?)objective.MeanStrength, judged.Count == 0 ? null : (double)judged.Average(standing => standing.Strength));
            });
        });

    [Fact]
    public void Lessons_are_counted_with_the_median_of_the_known_times() =>
        Holds((raw, board, _) => board.Figures(raw.Now, raw.Thresholds).Lessons.All(lesson =>
        {
            var begun = raw.Learners.SelectMany(learner => learner.Lessons).Where(begun => begun.Lesson == raw.Plan.Lessons[lesson.Lesson]).ToList();
            var times = begun.Where(one => one.Seconds > 0).Select(one => (double)one.Seconds).Order().ToList();
            return lesson.Begun == begun.Count && lesson.Done == begun.Count(one => one.IsDone)
                && Near(lesson.MedianSeconds, times.Count == 0 ? null : (times[(times.Count - 1) / 2] + times[times.Count / 2]) / 2)
                && raw.Learners.All(learner => board.CellOf(learner.Id, lesson.Lesson) == CellOf(learner, raw.Plan.Lessons[lesson.Lesson]));
        }));

    [Fact]
    public void Weeks_add_up_what_was_answered_in_them() =>
        Holds((raw, board, naive) =>
        {
            var (weeks, expected) = (board.Figures(raw.Now, raw.Thresholds).Weeks, naive.Weeks());
            return weeks.Select(week => week with { Points = 0 }).SequenceEqual(expected.Select(week => week with { Points = 0 }))
                && weeks.Zip(expected).All(pair => Near(pair.First.Points, pair.Second.Points));
        });

    [Fact]
    public void Misconceptions_are_held_as_on_the_learners_own_page() =>
        Holds((raw, board, naive) =>
        {
            var beliefs = board.Beliefs();
            var expected = Enumerable.Range(0, raw.Plan.Misconceptions.Count).Select(naive.Belief).Where(belief => belief.Asked > 0).ToList();
            return beliefs.Count == expected.Count && beliefs.All(expected.Contains)
                && beliefs.Zip(beliefs.Skip(1)).All(pair => (pair.First.Held, pair.First.Confident).CompareTo((pair.Second.Held, pair.Second.Confident)) >= 0)
                && board.Figures(raw.Now, raw.Thresholds).Beliefs.SequenceEqual(beliefs.Where(belief => belief.Held > 0))
                && beliefs.All(belief => Holders(raw, naive, belief.Misconception).SetEquals(board.LearnersHolding(belief.Misconception)));
        });

    [Fact]
    public void Those_who_are_sure_are_named_first() =>
        Holds((raw, board, naive) => board.Beliefs().All(belief =>
        {
            var sure = board.LearnersHolding(belief.Misconception).Select(learner => board.IsConfident(learner, belief.Misconception)).ToList();
            return sure.TakeWhile(confident => confident).Count() == belief.Confident && !sure.Skip(belief.Confident).Any(confident => confident);
        }));

    [Fact]
    public void Questions_are_judged_by_first_answers() =>
        Holds((_, board, naive) => board.Items().All(item =>
        {
            var (people, right, facility, discrimination) = naive.Item(item.Question);
            return item.People == people && item.Right == right && Near(item.Facility, facility) && Near(item.Discrimination, discrimination, 1e-6);
        }));

    private static LessonCell CellOf(RawLearner learner, string lesson) => learner.Lessons.Where(begun => begun.Lesson == lesson).ToList() switch
    {
        [var begun] => new LessonCell(begun.IsDone ? LessonStage.Done : LessonStage.Begun, begun.Seconds),
        _ => new LessonCell(LessonStage.NotBegun, 0),
    };

    private static HashSet<Guid> Holders(RawClass raw, NaiveClass naive, int belief) =>
        [.. raw.Learners.Where(learner => naive.Held(learner).Contains(raw.Plan.Misconceptions[belief], StringComparer.Ordinal)).Select(learner => learner.Id)];

    private static bool InBin(decimal measure, int bin) => measure >= bin / 20m && (measure < (bin + 1) / 20m || (bin == 19 && measure == 1));

    private static void Holds(Func<RawClass, ClassBoard, NaiveClass, bool> property) => Seeded.Holds(_seeds, seed =>
    {
        var raw = RawClass.Of(seed);
        return property(raw, raw.Board(), new NaiveClass(raw));
    });

    private static bool Near(double? left, double? right, double least = Least) => (left, right) switch
    {
        (null, null) => true,
        ({ } one, { } other) => Math.Abs(one - other) <= least,
        _ => false,
    };
}
