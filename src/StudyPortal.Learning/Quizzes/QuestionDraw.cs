using StudyPortal.Simulation.Kernel;

namespace StudyPortal.Learning.Quizzes;

/// <summary>Draws the questions of one attempt.</summary>
public static class QuestionDraw
{
    /// <summary>
    /// Ids of the questions in the order in which they are asked, each at most once. Where not all are drawn they are spread over the objectives: one takes part twice
    /// only when every other that has a question left has taken part once.
    /// </summary>
    /// <param name="seed">Of the attempt: the same plan and seed give the same questions.</param>
    public static IReadOnlyList<string> Of(QuizPlan plan, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var source = new Prng(seed).Fork("draw");
        var piles = new List<IReadOnlyList<string>>();
        foreach (var objective in plan.Questions.GroupBy(question => question.Objective, question => question.Id, StringComparer.Ordinal))
        {
            (var pile, source) = source.Shuffle(objective.ToList());
            piles.Add(pile);
        }

        (var order, source) = source.Shuffle(piles);
        var rounds = order.SelectMany((pile, turn) => pile.Select((question, round) => (Question: question, Round: round, Turn: turn)));
        var drawn = rounds.OrderBy(card => card.Round).ThenBy(card => card.Turn).Select(card => card.Question).Take(plan.Asked).ToList();
        return source.Shuffle(drawn).Items;
    }
}
