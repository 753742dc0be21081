using StudyPortal.Content.Lessons;
using StudyPortal.Data.Classes;
using StudyPortal.Learning.Classes;
using StudyPortal.Web.Features.Classes.Boards;
using StudyPortal.Web.Features.Classes.Dashboard;
using StudyPortal.Web.Features.Classes.Questions;
using static System.FormattableString;

namespace StudyPortal.Web.Features.Classes.Brief;

/// <summary>The lines of a brief.</summary>
/// <param name="learners">How many are in the class.</param>
internal sealed class BriefWords(StudyClass known, BoardView board, int learners)
{
    private static readonly Placement[] _placements = [Placement.Struggling, Placement.OnTrack, Placement.Excelling, Placement.NotEnoughData];

    public IReadOnlyList<(Placement Placement, int? Count)> Placements(ClassFigures figures)
    {
        IReadOnlyList<int> counts = [.. _placements.Select(figures.At)];
        return [.. _placements.Zip(known.IsAggregateOnly ? SmallGroups.Show(counts) : [.. counts.Select(count => (int?)count)])];
    }

    public IEnumerable<BriefLine> Known(IReadOnlyList<ObjectiveFigures> objectives) => objectives
        .Where(objective => objective.Solid > 0 && MayTell(objective.Judged, learners) && MayTell(objective.Solid, objective.Judged))
        .OrderByDescending(objective => objective.Solid).ThenByDescending(objective => objective.MeanStrength)
        .Select(objective => new BriefLine(TitleOf(objective), Detail: Invariant($"solid with {objective.Solid} of {objective.Judged}")));

    public IEnumerable<BriefLine> Weak(IReadOnlyList<ObjectiveFigures> objectives) => objectives
        .Where(objective => objective is { MeanStrength: < 0.8m, Judged: > 0 } && MayTell(objective.Judged, learners))
        .Select(objective => new BriefLine(
            TitleOf(objective),
            Detail: $"{ClassWords.Percent(objective.MeanStrength!.Value)} strong in the mean of {objective.Judged}{(MayTell(objective.Shaky, objective.Judged) ? Invariant($", shaky with {objective.Shaky}") : "")}"));

    public IEnumerable<BriefLine> Beliefs(IReadOnlyList<HeldBelief> beliefs) => beliefs
        .Select(belief => (Figures: belief, Told: ToldGroup.Find(known, belief.Held, belief.Asked, learners)))
        .Where(belief => belief.Told is not null)
        .Select(line =>
        {
            var (belief, told) = line;
            var entry = board.Catalogue.Misconceptions[board.Plan.Misconceptions[belief.Misconception]];
            return new BriefLine(
                $"{BeliefSentence.Of(told!.Count, told.Of, entry.Belief).TrimEnd('.')}.", ClassLinks.Misconception(known.Id, entry.Id),
                belief.Confident > 0 && MayTell(belief.Confident, belief.Held) ? Invariant($"{belief.Confident} said to be sure") : null);
        });

    public BriefLine Help(LearnerFigures learner, string? weakest) => Named(learner, $"{Measure(learner)}{(weakest is null ? "" : $", weakest in “{weakest}”")}");

    public BriefLine Helper(LearnerFigures learner) => Named(learner, $"{Measure(learner)}, {ClassWords.Count(learner.Solid, "objective", "objectives")} solid");

    public BriefLine Away(LearnerFigures learner) => Named(learner, ClassWords.LastHere(learner.LastAt, board.Now));

    public IEnumerable<BriefLine> Finished(IReadOnlyDictionary<string, int> finished) => finished
        .Select(lesson => (Lesson: LessonAt(lesson.Key), People: lesson.Value))
        .Where(row => row.Lesson is not null && MayTell(row.People, learners))
        .OrderByDescending(row => row.People).ThenBy(row => row.Lesson!.Title, StringComparer.Ordinal)
        .Select(row => new BriefLine(row.Lesson!.Title, row.Lesson.Address.Path, $"finished by {ClassWords.Learners(row.People)}"));

    /// <summary>This week and the one before.</summary>
    public IReadOnlyList<string> Weeks(IReadOnlyList<WeekFigures> weeks) =>
    [
        .. weeks.Reverse().Take(2).Zip((string[])["This week", "Last week"], (week, name) =>
            week.Answers == 0 && !known.IsAggregateOnly ? $"{name} nobody answered anything."
            : !MayTell(week.Active, learners) ? $"{name}: hidden, one of the groups is under {SmallGroups.Least}."
            : $"{name} {ClassWords.Learners(week.Active)} gave {ClassWords.Count(week.Answers, "answer", "answers")}, {ClassWords.Percent((decimal)(week.Share ?? 0))} of the points."),
    ];

    private BriefLine Named(LearnerFigures learner, string detail) =>
        new(board.Find(learner.Learner)?.Name ?? "A learner who has left", ClassLinks.Learner(known.Id, learner.Learner), detail);

    private static string Measure(LearnerFigures learner) => $"measure {ClassWords.Percent(learner.Measure ?? 0)}";

    private string TitleOf(ObjectiveFigures objective) => board.Catalogue.Objectives[objective.Objective].Title;

    private Lesson? LessonAt(string address) => address.Split('/') is [var guide, var slug] ? board.Catalogue.FindLesson(new LessonAddress(guide, slug)) : null;

    private bool MayTell(int part, int whole) => !known.IsAggregateOnly || SmallGroups.MayTell(part, whole);
}
