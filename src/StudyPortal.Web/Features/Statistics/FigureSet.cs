using System.Collections.Concurrent;
using StudyPortal.Content;
using StudyPortal.Learning.Questions;
using StudyPortal.Learning.Quizzes;
using StudyPortal.Learning.Statistics;

namespace StudyPortal.Web.Features.Statistics;

/// <summary>Figures about one catalogue and the answers up to one, each made when it is first asked for.</summary>
public sealed class FigureSet(Catalogue catalogue, ReadFigures read)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<QuizFigures>>> _quizzes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<Task<QuestionFigures>>> _questions = new(StringComparer.Ordinal);

    public Catalogue Catalogue => catalogue;

    public Task<QuizFigures> OfQuizAsync(QuizPlan plan) => KeepAsync(_quizzes, plan.Slug, () => read.OfQuizAsync(plan, catalogue));

    public Task<QuestionFigures> OfQuestionAsync(Question question) => KeepAsync(_questions, question.Id, async () =>
    {
        var quizzes = await EachAsync(QuizzesWith(question), OfQuizAsync);
        return await read.OfQuestionAsync(question, attempt => TotalOf(quizzes, attempt));
    });

    /// <summary>In the order of the catalogue.</summary>
    public Task<IReadOnlyList<QuizFigures>> QuizzesAsync() => EachAsync(catalogue.Quizzes, OfQuizAsync);

    public Task<IReadOnlyList<QuestionFigures>> QuestionsAsync() => EachAsync(catalogue.Questions.Values, OfQuestionAsync);

    /// <summary>The quizzes that may ask a question.</summary>
    public IEnumerable<QuizPlan> QuizzesWith(Question question) => catalogue.Quizzes.Where(quiz => quiz.Questions.Any(asked => asked.Id == question.Id));

    private static AttemptTotal? TotalOf(IReadOnlyList<QuizFigures> quizzes, Guid attempt)
    {
        foreach (var quiz in quizzes)
        {
            if (quiz.Totals.TryGetValue(attempt, out var total)) return total;
        }

        return null;
    }

    // One after the other: reading is not to take the database from those who learn.
    private static async Task<IReadOnlyList<TFigures>> EachAsync<T, TFigures>(IEnumerable<T> all, Func<T, Task<TFigures>> make)
    {
        var made = new List<TFigures>();
        foreach (var one in all) made.Add(await make(one));
        return made;
    }

    // Whoever asks while it is being made waits for the same figures. What failed is made anew for whoever asks next.
    private static async Task<T> KeepAsync<T>(ConcurrentDictionary<string, Lazy<Task<T>>> kept, string key, Func<Task<T>> make)
    {
        var figures = kept.GetOrAdd(key, _ => new Lazy<Task<T>>(make));
        try
        {
            return await figures.Value;
        }
        catch
        {
            kept.TryRemove(KeyValuePair.Create(key, figures));
            throw;
        }
    }
}
