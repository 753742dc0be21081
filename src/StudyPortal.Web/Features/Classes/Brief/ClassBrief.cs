using StudyPortal.Data.Classes;
using StudyPortal.Learning.Classes;
using StudyPortal.Web.Features.Classes.Boards;

namespace StudyPortal.Web.Features.Classes.Brief;

/// <summary>What an instructor should know before the next meeting. Where the class shows groups only, nobody is named and small groups are left out.</summary>
/// <param name="Placements">Learners by placement; null where that may not be told.</param>
/// <param name="Known">Objectives that most are solid in.</param>
/// <param name="Weak">Objectives that are weakest.</param>
/// <param name="Beliefs">Misconceptions held by most.</param>
/// <param name="Help">Whom to help.</param>
/// <param name="Helpers">Whom to let help.</param>
/// <param name="Away">Who was not here for too long.</param>
/// <param name="Finished">Lessons finished in the last seven days.</param>
/// <param name="Weeks">This week and the one before, in words.</param>
public sealed record ClassBrief(
    int Learners, IReadOnlyList<(Placement Placement, int? Count)> Placements, BriefLines Known, BriefLines Weak, BriefLines Beliefs, BriefLines Help, BriefLines Helpers,
    BriefLines Away, BriefLines Finished, IReadOnlyList<string> Weeks, DateTimeOffset Now)
{
    /// <summary>Days that what was done is told for.</summary>
    public const int Days = 7;

    private const int MostLines = 5;

    /// <param name="finished">Learners who finished each lesson in the last <see cref="Days"/> days.</param>
    public static ClassBrief Of(StudyClass known, BoardView board, IReadOnlyDictionary<string, int> finished)
    {
        var thresholds = StoredThresholds.Of(known);
        var (figures, learners, weakest) = board.Read(read =>
        {
            IReadOnlyList<LearnerFigures> all = known.IsAggregateOnly ? [] : read.FiguresOfAll(board.Now, thresholds);
            return (read.Figures(board.Now, thresholds), all, WeakestObjectives.Of(read, board, Struggling(all).Take(MostLines)));
        });
        var words = new BriefWords(known, board, figures.Learners);
        return new ClassBrief(
            figures.Learners, words.Placements(figures),
            BriefLines.Of(words.Known(figures.Objectives), MostLines),
            BriefLines.Of(words.Weak(figures.Objectives), MostLines),
            BriefLines.Of(words.Beliefs(figures.Beliefs), MostLines),
            BriefLines.Of(Struggling(learners).Select(learner => words.Help(learner, weakest.GetValueOrDefault(learner.Learner))), MostLines),
            BriefLines.Of(learners.Where(learner => learner.Placement == Placement.Excelling).OrderByDescending(learner => learner.Measure).Select(words.Helper), MostLines),
            BriefLines.Of(learners.Where(learner => learner.IsInactive).OrderBy(learner => learner.LastAt ?? DateTimeOffset.MinValue).Select(words.Away), MostLines),
            BriefLines.Of(words.Finished(finished), MostLines), words.Weeks(figures.Weeks), board.Now);
    }

    private static IOrderedEnumerable<LearnerFigures> Struggling(IEnumerable<LearnerFigures> learners) =>
        learners.Where(learner => learner.Placement == Placement.Struggling).OrderBy(learner => learner.Measure);
}
