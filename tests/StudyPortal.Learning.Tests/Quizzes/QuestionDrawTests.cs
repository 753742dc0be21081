using FsCheck;
using FsCheck.Fluent;
using StudyPortal.Learning.Quizzes;

namespace StudyPortal.Learning.Tests.Quizzes;

public sealed class QuestionDrawTests
{
    private const int MostObjectives = 6;
    private const int MostOfOne = 8;

    [Fact]
    public void The_same_seed_draws_the_same_and_others_mostly_something_else()
    {
        var plan = Plan(asked: 8, 5, 5, 5);
        var draws = Enumerable.Range(0, 100).Select(seed => string.Join(' ', QuestionDraw.Of(plan, (ulong)seed))).ToList();
        Assert.Equal(draws, Enumerable.Range(0, 100).Select(seed => string.Join(' ', QuestionDraw.Of(plan, (ulong)seed))), StringComparer.Ordinal);
        Assert.Equal(100, draws.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void No_question_is_asked_twice_and_as_many_as_planned_are() => Seeded.Holds(Draws(), draw =>
        draw.Drawn.Count == draw.Plan.Asked
        && draw.Drawn.Distinct(StringComparer.Ordinal).Count() == draw.Drawn.Count
        && draw.Drawn.All(id => draw.Plan.Questions.Any(question => question.Id == id)));

    [Fact]
    public void Objectives_take_turns_until_their_questions_are_used_up() => Seeded.Holds(Draws(), draw =>
    {
        var taken = draw.Plan.Questions.GroupBy(question => question.Objective, StringComparer.Ordinal)
            .Select(objective => (There: objective.Count(), Drawn: objective.Count(question => draw.Drawn.Contains(question.Id, StringComparer.Ordinal)))).ToList();
        var most = taken.Max(objective => objective.Drawn);
        return taken.TrueForAll(objective => objective.Drawn >= most - 1 || objective.Drawn == objective.There);
    });

    [Fact]
    public void Every_question_has_its_chance_at_every_place()
    {
        var plan = Plan(asked: 3, 2, 2, 2);
        var places = Enumerable.Range(0, 3_000).SelectMany(seed => QuestionDraw.Of(plan, (ulong)seed).Index()).CountBy(place => place).ToDictionary();
        Assert.Equal(plan.Questions.Count * plan.Asked, places.Count);
        // 500 are expected of each; 100 are almost five standard deviations.
        Assert.All(places.Values, count => Assert.InRange(count, 400, 600));
    }

    [Fact]
    public void A_plan_knows_the_objectives_that_it_covers() => Assert.Equal(["o0", "o1", "o2"], Plan(asked: 1, 2, 1, 3).Objectives);

    private static Gen<(QuizPlan Plan, IReadOnlyList<string> Drawn)> Draws() =>
        from sizes in Gen.NonEmptyListOf(Gen.Choose(1, MostOfOne)).Select(list => list.Take(MostObjectives).ToArray())
        from asked in Gen.Choose(1, sizes.Sum())
        from seed in Gen.Choose(int.MinValue, int.MaxValue)
        let plan = Plan(asked, sizes)
        select (plan, QuestionDraw.Of(plan, unchecked((ulong)seed)));

    /// <param name="sizes">Questions of each objective; objectives take turns in the list, as they do in content.</param>
    private static QuizPlan Plan(int asked, params int[] sizes) => new(
        "quiz", "v1", "Quiz", "<p>Quiz</p>", [AnsweringWay.Deferred], CertaintyUse.Optional, Limit: null, asked,
        [.. Enumerable.Range(0, sizes.Max()).SelectMany(round => sizes.Index().Where(size => round < size.Item).Select(size => new QuizQuestion($"q{size.Index}-{round}", $"o{size.Index}")))]);
}
