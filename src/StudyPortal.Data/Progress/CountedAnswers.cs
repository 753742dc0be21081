using System.Runtime.InteropServices;

namespace StudyPortal.Data.Progress;

/// <summary>Counts answers of one person, given in the order of storing.</summary>
internal sealed class CountedAnswers(QuestionForm formOf)
{
    private readonly Dictionary<string, (Answer First, Answer Latest, int Answers)> _questions = new(StringComparer.Ordinal);
    private readonly Dictionary<DateOnly, (int Answers, double Points, int Seconds)> _days = [];

    public int Count { get; private set; }

    public void Add(Answer answer)
    {
        Count++;
        ref var question = ref CollectionsMarshal.GetValueRefOrAddDefault(_questions, formOf(answer.Question), out var isKnown);
        question = isKnown ? (question.First, answer, question.Answers + 1) : (answer, answer, 1);
        ref var day = ref CollectionsMarshal.GetValueRefOrAddDefault(_days, DateOnly.FromDateTime(answer.At), out _);
        day = (day.Answers + 1, day.Points + answer.Score, day.Seconds + (answer.Seconds ?? 0));
    }

    public IEnumerable<QuestionStanding> Standings(Guid person)
    {
        foreach (var (asked, (first, latest, answers)) in _questions)
        {
            yield return new QuestionStanding
            {
                PersonId = person, Asked = asked, Objective = latest.Objective, Version = latest.QuestionVersion, FirstScore = first.Score, Score = latest.Score,
                Certainty = latest.Certainty, Misconceptions = latest.Misconceptions, AnswerId = latest.Id, Answers = answers, FirstAt = first.At, At = latest.At,
            };
        }
    }

    public IEnumerable<StudyDay> Days(Guid person) => _days.Select(known =>
        new StudyDay { PersonId = person, Day = known.Key, Answers = known.Value.Answers, Points = known.Value.Points, Seconds = known.Value.Seconds });
}
