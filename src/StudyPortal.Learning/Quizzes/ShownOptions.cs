using StudyPortal.Learning.Questions;
using StudyPortal.Simulation.Kernel;

namespace StudyPortal.Learning.Quizzes;

/// <summary>
/// The order in which one attempt shows the options of a question. Only what is seen is moved: responses keep the indexes of the question itself, so that grading and
/// statistics know nothing of it.
/// </summary>
public static class ShownOptions
{
    /// <summary>The indexes 0 to <paramref name="count"/> − 1 in the order in which they are shown.</summary>
    /// <param name="seed">Of the attempt.</param>
    /// <param name="question">Id of the question.</param>
    /// <param name="part">Which of its lists, so that no two follow the same order.</param>
    /// <param name="count">How many there are to show.</param>
    public static IReadOnlyList<int> Order(ulong seed, string question, string part, int count) =>
        new Prng(seed).Fork($"shown/{question}/{part}").Shuffle([.. Enumerable.Range(0, count)]).Items;

    /// <summary>The same for the steps of a question about their order, which are never shown in the right one.</summary>
    public static IReadOnlyList<int> OrderOfSteps(ulong seed, Ordering ordering)
    {
        ArgumentNullException.ThrowIfNull(ordering);
        var order = Order(seed, ordering.Id, "steps", ordering.Steps.Count);
        var isRight = order.Select(index => ordering.Steps[index].Place).SequenceEqual(Enumerable.Range(0, ordering.Steps.Count));
        return isRight ? [.. order.Skip(1), order[0]] : order;
    }
}
