using StudyPortal.Content;
using StudyPortal.Data.Quizzes;
using StudyPortal.Learning.Grading;
using StudyPortal.Learning.Questions;
using StudyPortal.Learning.Quizzes;
using StudyPortal.Learning.Statistics;

namespace StudyPortal.Web.Features.Statistics;

/// <summary>Reads stored answers row by row and makes figures of them. Only the first answer of each person to each question asked is held at a time.</summary>
public sealed class ReadFigures(QuizStatisticsReader reader)
{
    public async Task<QuizFigures> OfQuizAsync(QuizPlan plan, Catalogue catalogue)
    {
        var questions = plan.Questions.Select(question => catalogue.Questions.GetValueOrDefault(question.Id)).OfType<Question>();
        var tally = new QuizTally([.. questions.Select(QuestionAnalysis.ItemOf)], plan.Asked);
        var totals = new Dictionary<Guid, AttemptTotal>();
        var (attempt, answers) = (Guid.Empty, new List<ItemAttempt>());
        await foreach (var row in reader.OfQuizAsync(plan.Slug))
        {
            if (row.Attempt is not { } id || !row.IsFirstTry) continue;
            if (id != attempt) Close();
            attempt = id;
            answers.Add(AttemptOf(row));
        }

        Close();
        return new QuizFigures(plan, tally.Attempts, tally.IsDrawn, tally.Statistics(), totals);

        void Close()
        {
            if (answers.Count > 0) totals[attempt] = tally.Add(answers);
            answers.Clear();
        }
    }

    /// <param name="totalOf">What an attempt at a quiz came to; null where it is open, or of a quiz that has gone.</param>
    public Task<QuestionFigures> OfQuestionAsync(Question question, Func<Guid, AttemptTotal?> totalOf) =>
        OfQuestionAsync(question, reader.OfQuestionAsync(question.Id), row => row.Attempt is { } attempt ? totalOf(attempt)?.RestOf(row.Score) : null);

    /// <param name="rows">Answers to the question, in the order of storing.</param>
    /// <param name="restOf">What the same person did elsewhere, 0 to 1, to compare with; null where that is not known.</param>
    public static async Task<QuestionFigures> OfQuestionAsync(Question question, IAsyncEnumerable<ItemAnswer> rows, Func<ItemAnswer, double?> restOf)
    {
        var (tally, certain) = (new AnswerTally(), new List<CertainAnswer>());
        await foreach (var row in rows)
        {
            // A second try comes after a hint: it says more about the hint than about the question.
            if (row.Attempt is not null && !row.IsFirstTry) continue;
            tally.Add(AttemptOf(row) with { Rest = restOf(row) });
            if (row.IsFirstTry && row.Version == question.Head.Version && CertaintyText.Parse(row.Certainty) is { } certainty)
                certain.Add(new CertainAnswer(certainty, (decimal)row.Score));
        }

        return new QuestionFigures(question, QuestionAnalysis.Of(question, tally), certain.Count == 0 ? null : Calibration.Of(certain));
    }

    private static ItemAttempt AttemptOf(ItemAnswer row) =>
        new(row.PersonId.ToString(), row.Question, row.Version, (decimal)row.Score, row.Response, row.Misconceptions, row.Seconds, new DateTimeOffset(row.At, TimeSpan.Zero));
}
