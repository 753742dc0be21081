using StudyPortal.Learning.Classes;
using StudyPortal.Learning.Grading;
using StudyPortal.Learning.Mastery;

namespace StudyPortal.Learning.Tests.Classes;

/// <summary>A second opinion on a class: everything anew from what was done, one question at a time, without regard for speed.</summary>
internal sealed class NaiveClass(RawClass raw)
{
    private const int Digits = 10;

    private BoardPlan Plan => raw.Plan;

    public IReadOnlyList<ObjectiveStanding> Standings(RawLearner learner) => ObjectiveStandings.Of(
        [.. Plan.Objectives.Select(objective => objective.Id)],
        learner.Answers.Select(answer => new Evidence(answer.Asked, answer.Objective, answer.Score, answer.At, Difficulty(answer.Asked))),
        raw.Now);

    public decimal? Measure(RawLearner learner)
    {
        var strengths = Standings(learner).Where(standing => standing.Level != MasteryLevel.NotEnoughData).Select(standing => standing.Strength).ToList();
        return strengths.Count == 0 ? null : Math.Round(strengths.Average(), Digits);
    }

    public Placement Place(RawLearner learner)
    {
        if (Measure(learner) is not { } measure || Asked(learner).Count() < raw.Thresholds.FewestQuestions)
            return Placement.NotEnoughData;
        if (measure < raw.Thresholds.Struggling)
            return Placement.Struggling;
        return measure < raw.Thresholds.Excelling ? Placement.OnTrack : Placement.Excelling;
    }

    public DateTimeOffset? LastAt(RawLearner learner)
    {
        var moments = learner.Answers.Select(answer => answer.At)
            .Concat(learner.Lessons.Select(lesson => lesson.LastAt))
            .Concat(learner.Lessons.Where(lesson => lesson.DoneAt is not null).Select(lesson => lesson.DoneAt!.Value)).ToList();
        return moments.Count == 0 ? null : moments.Max();
    }

    public bool IsInactive(RawLearner learner) => LastAt(learner) is not { } last || raw.Now - last >= TimeSpan.FromDays(raw.Thresholds.InactiveDays);

    public IReadOnlyList<string> Held(RawLearner learner) => [.. Beliefs(learner).Where(belief => belief.IsHeld).Select(belief => belief.Misconception).Intersect(Plan.Misconceptions, StringComparer.Ordinal)];

    /// <summary>Held, and given away by somebody's latest answer to some question with high certainty.</summary>
    public IReadOnlyList<string> Sure(RawLearner learner) =>
        [.. Held(learner).Where(belief => Asked(learner).Any(asked => asked.Last() is { Certainty: Certainty.High } latest && latest.Misconceptions.Contains(belief, StringComparer.Ordinal)))];

    public HeldBelief Belief(int misconception)
    {
        var id = Plan.Misconceptions[misconception];
        return new HeldBelief(
            misconception, raw.Learners.Count(learner => Held(learner).Contains(id, StringComparer.Ordinal)), raw.Learners.Count(learner => Sure(learner).Contains(id, StringComparer.Ordinal)),
            raw.Learners.Count(learner => Held(learner).Contains(id, StringComparer.Ordinal)
                || learner.Answers.Any(answer => Plan.Questions.Any(question => question.Asked == answer.Asked && question.Misconceptions.Contains(id, StringComparer.Ordinal)))));
    }

    public (int People, int Right, double? Facility, double? Discrimination) Item(int question)
    {
        var pairs = raw.Learners.Where(learner => First(learner).ContainsKey(question))
            .Select(learner => (Mark: First(learner)[question], Others: RestOf(learner, question))).ToList();
        return (pairs.Count, pairs.Count(pair => pair.Mark == 1), pairs.Count == 0 ? null : 100 * pairs.Average(pair => (double)pair.Mark),
            Pearson([.. pairs.Where(pair => pair.Others is not null).Select(pair => ((double)pair.Mark, pair.Others!.Value))]));
    }

    public IReadOnlyList<WeekFigures> Weeks()
    {
        var thisMonday = Monday(raw.Now);
        var mondays = Enumerable.Range(0, ClassFigures.MostWeeks).Select(back => thisMonday.AddDays(-7 * back)).Reverse();
        return [.. mondays.Select(Week).SkipWhile(week => week.Answers == 0)];
    }

    private WeekFigures Week(DateOnly monday)
    {
        var active = raw.Learners.Where(learner => learner.Answers.Any(answer => Monday(answer.At) == monday)).ToList();
        var answers = active.SelectMany(learner => learner.Answers).Where(answer => Monday(answer.At) == monday).ToList();
        return new WeekFigures(monday, active.Count, answers.Count, (double)answers.Sum(answer => answer.Score), answers.Sum(answer => answer.Seconds));
    }

    private static DateOnly Monday(DateTimeOffset moment)
    {
        var day = DateOnly.FromDateTime(moment.UtcDateTime);
        while (day.DayOfWeek != DayOfWeek.Monday)
            day = day.AddDays(-1);
        return day;
    }

    private int Difficulty(string asked) => Plan.Questions.SingleOrDefault(question => question.Asked == asked)?.Difficulty ?? 2;

    private static IEnumerable<IGrouping<string, RawAnswer>> Asked(RawLearner learner) => learner.Answers.GroupBy(answer => answer.Asked, StringComparer.Ordinal);

    private static IReadOnlyList<BeliefStanding> Beliefs(RawLearner learner) =>
        BeliefStandings.Of(learner.Answers.Select(answer => new BeliefEvidence(answer.Asked, answer.At, answer.Misconceptions, answer.Certainty)));

    private Dictionary<int, decimal> First(RawLearner learner) => Plan.Questions.Index()
        .Where(place => learner.Answers.Any(answer => answer.Asked == place.Item.Asked))
        .ToDictionary(place => place.Index, place => learner.Answers.First(answer => answer.Asked == place.Item.Asked).Score);

    private double? RestOf(RawLearner learner, int question)
    {
        var others = First(learner).Where(first => first.Key != question).Select(first => first.Value).ToList();
        return others.Count == 0 ? null : (double)Math.Round(others.Average(), Digits);
    }

    private static double? Pearson(IReadOnlyList<(double Mark, double Others)> pairs)
    {
        if (pairs.Count < ItemFigures.FewestPeople || pairs.DistinctBy(pair => pair.Mark).Count() == 1 || pairs.DistinctBy(pair => pair.Others).Count() == 1)
            return null;

        var (mark, rest) = (pairs.Average(pair => pair.Mark), pairs.Average(pair => pair.Others));
        return 100 * pairs.Sum(pair => (pair.Mark - mark) * (pair.Others - rest))
            / Math.Sqrt(pairs.Sum(pair => Math.Pow(pair.Mark - mark, 2)) * pairs.Sum(pair => Math.Pow(pair.Others - rest, 2)));
    }
}
