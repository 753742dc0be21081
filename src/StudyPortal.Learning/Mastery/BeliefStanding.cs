using StudyPortal.Learning.Grading;

namespace StudyPortal.Learning.Mastery;

/// <summary>Where a learner stands with one misconception that an answer of theirs once gave away.</summary>
/// <param name="Misconception">Its id.</param>
/// <param name="IsHeld">Whether the latest answer to some question still gives it away. Where every such question was answered since without it, it is left behind.</param>
/// <param name="Shown">Of each question that gave it away the last answer that did, newest first; at least one.</param>
public sealed record BeliefStanding(string Misconception, bool IsHeld, IReadOnlyList<BeliefEvidence> Shown)
{
    /// <summary>When it was last given away.</summary>
    public DateTimeOffset LastShownAt => Shown[0].At;

    /// <summary>Whether it is held and was given away by somebody who said to be sure: that is worth a look before anything else.</summary>
    public bool IsConfident => IsHeld && Shown.Any(answer => answer.Certainty == Certainty.High);
}
