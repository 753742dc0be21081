using System.Runtime.InteropServices;

namespace StudyPortal.Data.Progress;

/// <summary>Counts answers of one person, given in the order of storing.</summary>
internal sealed class CountedAnswers(QuestionForm formOf)
{
    private readonly Dictionary<string, (Answer First, Answer Latest, int Answers)> _questions = new(StringComparer.Ordinal);
    private readonly Dictionary<DateOnly, (int Answers, double Points, int Seconds)> _days = [];

    public int Count { get; private set; }

    public IEnumerable<(string Asked, Answer First, Answer Latest, int Answers)> Questions =>
        _questions.Select(known => (known.Key, known.Value.First, known.Value.Latest, known.Value.Answers));

    public IEnumerable<(DateOnly Day, int Answers, double Points, int Seconds)> Days =>
        _days.Select(known => (known.Key, known.Value.Answers, known.Value.Points, known.Value.Seconds));

    public void Add(Answer answer)
    {
        Count++;
        ref var question = ref CollectionsMarshal.GetValueRefOrAddDefault(_questions, formOf(answer.Question), out var isKnown);
        question = isKnown ? (question.First, answer, question.Answers + 1) : (answer, answer, 1);
        ref var day = ref CollectionsMarshal.GetValueRefOrAddDefault(_days, DateOnly.FromDateTime(answer.At), out _);
        day = (day.Answers + 1, day.Points + answer.Score, day.Seconds + (answer.Seconds ?? 0));
    }
}
