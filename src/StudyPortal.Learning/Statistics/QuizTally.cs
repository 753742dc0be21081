using System.Globalization;

namespace StudyPortal.Learning.Statistics;

/// <summary>Attempts at a quiz that were handed in, counted as they come.</summary>
/// <param name="items">What the quiz draws from, each once and for one mark.</param>
/// <param name="asked">How many of them an attempt asks.</param>
public sealed class QuizTally(IReadOnlyList<QuizItem> items, int asked)
{
    private readonly AnswerTally _answers = new();
    private readonly AnswerTally _places = new();

    /// <summary>Whether each attempt draws questions of its own.</summary>
    public bool IsDrawn => asked < items.Count;

    /// <summary>How many attempts there were.</summary>
    public int Attempts { get; private set; }

    /// <param name="answers">The first try at each question of one attempt, by place; a question left out has a score of 0.</param>
    /// <returns>What they come to.</returns>
    public AttemptTotal Add(IReadOnlyList<ItemAttempt> answers)
    {
        Attempts++;
        var total = new AttemptTotal((double)answers.Sum(answer => answer.Score), answers.Count);
        var count = answers.Count.ToString(CultureInfo.InvariantCulture);
        foreach (var (place, answer) in answers.Index())
        {
            _answers.Add(answer with { Rest = total.RestOf((double)answer.Score) });
            // A place is a question like Moodle's random ones: its mark counts, whatever was drawn for it.
            if (IsDrawn) _places.Add(answer with { Question = place.ToString(CultureInfo.InvariantCulture), Version = count, Response = "", Misconceptions = [] });
        }

        return total;
    }

    /// <summary>
    /// What the attempts say. Where questions are drawn, the totals are those of everybody's first attempt with as many questions as are drawn now, and a
    /// question is compared with the rest of the attempt that asked it.
    /// </summary>
    public QuizStatistics Statistics() => IsDrawn
        ? QuizAnalysis.Of([.. Enumerable.Range(0, asked).Select(Place)], _places) with { Items = [.. items.Select(item => QuestionAnalysis.Of(_answers.Of(item), 100d / asked))] }
        : QuizAnalysis.Of(items, _answers);

    private QuizItem Place(int place) => new(place.ToString(CultureInfo.InvariantCulture), asked.ToString(CultureInfo.InvariantCulture));
}
