using StudyPortal.Learning.Generators;
using StudyPortal.Web.Features.Quizzes;

namespace StudyPortal.Web.Features.Drills;

/// <summary>A run against the clock as it stands now.</summary>
/// <param name="Question">The drill to be answered.</param>
/// <param name="At">Time since it began.</param>
/// <param name="WasLate">Whether an answer came after the end.</param>
/// <param name="Best">The best of all other runs of this topic, or null.</param>
public sealed record RunView(DrillTopic Topic, Guid Id, RunSheet Sheet, QuestionView Question, TimeSpan At, bool WasLate, DrillRun? Best)
{
    public bool IsOver => Sheet.Score.IsOver(At);

    public TimeSpan TimeLeft => Sheet.Score.TimeLeft(At);

    public bool IsBest => Sheet.Score.Beats(Best);
}
