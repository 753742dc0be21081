namespace StudyPortal.Learning.Classes;

/// <summary>
/// The figures of a class, kept in memory: a few arrays a learner. A learner's row is replaced as a whole when something changed, so that a figure never depends on
/// what was there before. Not safe for threads: whoever calls it locks.
/// </summary>
public sealed class ClassBoard(BoardPlan plan)
{
    private readonly BoardIndex _index = new(plan);

    // Sorted by learner: sums then come in one order, whoever was put first.
    private readonly SortedList<Guid, LearnerRow> _rows = [];

    // What does not fade with time is reckoned once after a change.
    private IReadOnlyList<ItemFigures>? _items;
    private IReadOnlyList<LessonFigures>? _lessons;
    private IReadOnlyList<HeldBelief>? _beliefs;

    /// <summary>What the figures are made over.</summary>
    public BoardPlan Plan { get; } = plan;

    /// <summary>How many learners are on it.</summary>
    public int Count => _rows.Count;

    /// <summary>The learners on it.</summary>
    public IReadOnlyCollection<Guid> Learners => [.. _rows.Keys];

    /// <summary>Whether a learner is on it.</summary>
    public bool Contains(Guid learner) => _rows.ContainsKey(learner);

    /// <summary>Puts a learner on it, in place of what was known before.</summary>
    public void Put(LearnerRecord record)
    {
        _rows[record.Learner] = new LearnerRow(_index, record);
        Forget();
    }

    /// <summary>Takes a learner off it; nothing happens where the learner is not on it.</summary>
    public void Remove(Guid learner)
    {
        if (_rows.Remove(learner))
            Forget();
    }

    /// <summary>How one learner does.</summary>
    /// <param name="now">Not before the learner's newest answer: an earlier moment is taken for that of the answer.</param>
    /// <exception cref="KeyNotFoundException">The learner is not on the board.</exception>
    public LearnerFigures FiguresOf(Guid learner, DateTimeOffset now, Thresholds thresholds) => LearnerReading.Of(_rows[learner], now, thresholds);

    /// <summary>How each learner does, in the order of <see cref="Learners"/>.</summary>
    /// <param name="now">As in <see cref="FiguresOf"/>.</param>
    public IReadOnlyList<LearnerFigures> FiguresOfAll(DateTimeOffset now, Thresholds thresholds) =>
        [.. _rows.Values.Select(row => LearnerReading.Of(row, now, thresholds))];

    /// <summary>How the class does, in one pass over its learners.</summary>
    /// <param name="now">As in <see cref="FiguresOf"/>.</param>
    public ClassFigures Figures(DateTimeOffset now, Thresholds thresholds) => new ClassPass(Plan, now, thresholds).Over(_rows.Values, Lessons(), Beliefs());

    /// <summary>Where one learner stands with one objective.</summary>
    /// <param name="objective">Its place in the plan.</param>
    /// <param name="now">As in <see cref="FiguresOf"/>.</param>
    /// <exception cref="KeyNotFoundException">The learner is not on the board.</exception>
    public ObjectiveCell CellOf(Guid learner, int objective, DateTimeOffset now)
    {
        var row = _rows[learner];
        var strength = row.Objectives.StrengthOf(objective, row.FadingAt(now));
        return new ObjectiveCell(row.Objectives.LevelOf(objective, strength), (decimal)strength, row.Objectives.QuestionsOf(objective));
    }

    /// <summary>How far one learner is in one lesson.</summary>
    /// <param name="lesson">Its place in the plan.</param>
    /// <exception cref="KeyNotFoundException">The learner is not on the board.</exception>
    public LessonCell CellOf(Guid learner, int lesson) => _rows[learner].LessonAt(lesson);

    /// <summary>What the first answers say about each question, in the order of the plan.</summary>
    public IReadOnlyList<ItemFigures> Items() => _items ??= ItemPass.Over(Plan.Questions.Count, _rows.Values);

    /// <summary>Mean first score of one learner on all questions of the plan but one, 0 to 1; null where no other was answered.</summary>
    /// <param name="question">Its place in the plan.</param>
    /// <exception cref="KeyNotFoundException">The learner is not on the board.</exception>
    public double? MeanOfOthers(Guid learner, int question)
    {
        var others = _rows[learner].First.Where(answer => answer.Question != question).ToList();
        return others.Count == 0 ? null : others.Average(answer => answer.Score);
    }

    /// <summary>How far the class is in each lesson, in the order of the plan.</summary>
    public IReadOnlyList<LessonFigures> Lessons() => _lessons ??= LessonTally.Over(Plan.Lessons.Count, _rows.Values);

    /// <summary>Every misconception that somebody was asked about: the most held first, then those held by more who are sure, then those asked of fewer, then in the order of the plan.</summary>
    public IReadOnlyList<HeldBelief> Beliefs() => _beliefs ??= BeliefTally.Over(Plan.Misconceptions.Count, _rows.Values);

    /// <summary>How far one misconception is spread, be it that nobody was asked about it.</summary>
    /// <param name="misconception">Its place in the plan.</param>
    public HeldBelief BeliefOf(int misconception) => Beliefs().FirstOrDefault(belief => belief.Misconception == misconception) ?? new HeldBelief(misconception, 0, 0, 0);

    /// <summary>The learners who hold a misconception, those who are sure of it first.</summary>
    /// <param name="misconception">Its place in the plan.</param>
    public IReadOnlyList<Guid> LearnersHolding(int misconception) =>
        [.. _rows.Values.Where(row => row.BeliefsHeld[misconception]).OrderByDescending(row => row.BeliefsConfident[misconception]).Select(row => row.Learner)];

    /// <summary>Whether a learner holds a misconception and said to be sure of an answer that gives it away.</summary>
    /// <param name="misconception">Its place in the plan.</param>
    /// <exception cref="KeyNotFoundException">The learner is not on the board.</exception>
    public bool IsConfident(Guid learner, int misconception) => _rows[learner].BeliefsConfident[misconception];

    private void Forget() => (_items, _lessons, _beliefs) = (null, null, null);
}
