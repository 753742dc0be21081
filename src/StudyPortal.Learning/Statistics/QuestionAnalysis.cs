using StudyPortal.Learning.Questions;

namespace StudyPortal.Learning.Statistics;

/// <summary>
/// Reads statistics of one question out of its answers, wherever it was asked. Where each attempt at a quiz draws questions of its own, as in Moodle's random
/// questions, nobody has answered all of them: a mark is then compared with the share of marks in the rest of the attempt that asked it.
/// </summary>
public static class QuestionAnalysis
{
    /// <summary>The question as it is asked now, for one mark.</summary>
    public static QuizItem ItemOf(Question question) => new(question.Id, question.Head.Version, GuessScore: GuessScore.Of(question));

    /// <param name="tally">Answers to other questions in it are left out; those of quizzes carry their <see cref="ItemAttempt.Rest"/>.</param>
    public static QuestionStatistics Of(Question question, AnswerTally tally)
    {
        var answers = tally.Of(ItemOf(question));
        var item = Of(answers, intendedWeight: 100);
        return new QuestionStatistics(item, PartTable.Of(question, answers.First, ThirdsOf(answers)), answers.First.Count(attempt => attempt.Response.Length == 0));
    }

    internal static ItemStatistics Of(ItemAnswers answers, double intendedWeight)
    {
        var compared = answers.First.Where(attempt => answers.Rests.ContainsKey(attempt.Person)).ToList();
        var marks = compared.Select(attempt => (double)attempt.Score).ToList();
        var rests = compared.Select(attempt => answers.Rests[attempt.Person]).ToList();
        var discrimination = compared.Count < 2
            ? new Discrimination(compared.Count, null, null, null, IsNegative: false)
            : new Discrimination(compared.Count, Correlation.Index(marks, rests), Correlation.Efficiency(marks, rests), null, Moments.Covariance(marks, rests) < 0);
        return answers.Report(intendedWeight, discrimination, ThirdsOf(answers));
    }

    private static Thirds? ThirdsOf(ItemAnswers answers)
    {
        var rests = answers.Rests.OrderBy(rest => rest.Key, StringComparer.Ordinal).ToList();
        return Thirds.Of([.. rests.Select(rest => rest.Key)], [.. rests.Select(rest => rest.Value)]);
    }
}
