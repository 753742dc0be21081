using StudyPortal.Content.Lessons;
using StudyPortal.Data.Progress;
using StudyPortal.Learning.Grading;
using StudyPortal.Learning.Questions;

namespace StudyPortal.Web.Features.Demo;

/// <summary>One learner's term, evening by evening.</summary>
internal sealed class DemoStudy
{
    private readonly DemoLearner _learner;
    private readonly DemoQuestions _questions;
    private readonly DemoTerm _term;
    private readonly DemoRows _rows;
    private readonly DemoRandom _random;
    private readonly DemoMind _mind;
    private readonly DemoQuizzes _quizzes;
    private readonly DemoDrills _drills;
    private readonly HashSet<int> _done = [];
    private readonly List<Question> _wrong = [];
    private readonly List<Question> _known = [];
    private readonly double _lag;
    private readonly double _pace;
    private int _answers;

    public DemoStudy(DemoLearner learner, Guid person, DemoQuestions questions, DemoTerm term, DemoRows rows, DemoRandom random)
    {
        (_learner, Person, _questions, _term, _rows, _random) = (learner, person, questions, term, rows, random);
        _mind = new DemoMind(learner, questions, random);
        _quizzes = new DemoQuizzes(learner, person, questions.Catalogue, term, rows, random, _mind);
        _drills = new DemoDrills(person, questions.Catalogue, term, rows, random, _mind);
        // Days that they are behind the plan, or ahead of it.
        _lag = 10 - (16 * learner.Diligence);
        _pace = random.Between(0.55, 1.3);
    }

    private Guid Person { get; }

    public void Run()
    {
        if (_learner.FirstDay is not { } first) return;
        for (var day = first; day >= _learner.LastDay; day--)
        {
            if (StudiesOn(day)) Sit(day, _term.At(day, _learner.Hour + _random.Between(-1.5, 1.5)));
            _quizzes.TakeThoseOf(day);
        }

        if (_learner.IsHere) Review(_term.Now.AddMinutes(-_random.Between(12, 40)));
    }

    private bool StudiesOn(int day)
    {
        var isWeekend = _term.At(day, 0).DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        return _random.Chance((0.12 + (0.42 * _learner.Diligence)) * (isWeekend ? 0.6 : 1.1));
    }

    private void Sit(int day, DateTime at)
    {
        var lessons = 1 + _random.Below(_learner.Diligence > 0.6 ? 3 : 2);
        var due = Enumerable.Range(0, _term.Lessons.Count).Where(lesson => !_done.Contains(lesson) && _term.PlannedOn(lesson) >= day + _lag).Take(lessons).ToList();
        foreach (var lesson in due) at = Study(lesson, at);
        if (due.Count == 0 && _random.Chance(0.7)) at = Review(at);
        if (_random.Chance(_learner.Diligence - 0.4)) at = Refresh(at);
        if (day < DemoTerm.Days - 14 && _random.Chance(0.14 + (0.14 * _learner.Diligence))) _drills.Run(at.AddMinutes(2));
    }

    private DateTime Study(int index, DateTime at)
    {
        var lesson = _term.Lessons[index];
        var seconds = (int)(lesson.Minutes * 60 * _pace * _random.Between(0.6, 1.25));
        var end = at.AddSeconds(seconds);
        if (end >= _term.Now) return end;

        _mind.Read(lesson);
        var isDone = _random.Chance(0.78 + (0.2 * _learner.Diligence));
        var last = end;
        foreach (var question in _questions.Of(lesson).Where(_ => _random.Chance(0.75 + (0.2 * _learner.Diligence)))) last = Answer(question, last, lesson);
        if (last >= _term.Now) last = end;
        _done.Add(index);
        _rows.Lessons.Add(new LessonProgress
        {
            PersonId = Person, Lesson = lesson.Address.ToString(), FirstVisitedAt = at, LastVisitedAt = last, DoneAt = isDone ? last : null,
            Place = lesson.Headings.Count > 1 ? lesson.Headings[isDone ? lesson.Headings.Count - 1 : _random.Below(lesson.Headings.Count)].Anchor : null, Seconds = seconds,
        });
        return last.AddSeconds(_random.Between(20, 180));
    }

    private DateTime Review(DateTime at)
    {
        var again = _wrong.Distinct().TakeLast(12).Where(_ => _random.Chance(0.7)).ToList();
        foreach (var question in again) at = Answer(question, at, lesson: null);
        return at;
    }

    /// <summary>Goes through some of what was right before.</summary>
    private DateTime Refresh(DateTime at)
    {
        for (var again = Math.Min(8, _known.Count); again > 0; again--) at = Answer(_random.Pick(_known), at, lesson: null);
        return at;
    }

    // A wrong answer often gets a second one at once, with the hints open.
    private DateTime Answer(Question question, DateTime at, Lesson? lesson)
    {
        at = at.AddSeconds(_random.Between(20, 110));
        var reply = Store(question, _mind.Answer(question), hints: 0, at, lesson);
        if (reply.Graded.IsRight)
        {
            _wrong.Remove(question);
            _known.Add(question);
            return at;
        }

        _wrong.Add(question);
        if (!_random.Chance(0.25 + (0.3 * _learner.Diligence))) return at;
        at = at.AddSeconds(_random.Between(15, 60));
        Store(question, _mind.Answer(question, isAgain: true), Math.Min(2, question.Head.HintsHtml.Count), at, lesson);
        return at;
    }

    private DemoReply Store(Question question, DemoReply reply, int hints, DateTime at, Lesson? lesson)
    {
        if (at >= _term.Now) return reply;
        _rows.Answers.Add(new NewAnswer
        {
            PersonId = Person, Submission = $"{Person:N}-{_answers++}", Question = question.Id, QuestionVersion = question.Head.Version, Objective = question.Head.Objective,
            Lesson = lesson?.Address.ToString(), Response = ResponseText.Write(reply.Response), Score = (double)reply.Graded.Score, Hints = hints,
            Certainty = reply.Certainty is { } certainty ? CertaintyText.Write(certainty) : null, Misconceptions = reply.Graded.Misconceptions, At = at,
        });
        return reply;
    }
}
