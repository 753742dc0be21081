using StudyPortal.Learning.Questions;

namespace StudyPortal.Content.Questions;

/// <summary>A belief that learners bring along, and what is true instead.</summary>
/// <param name="Belief">In a learner's words, plain text.</param>
/// <param name="TruthHtml">Rendered Markdown.</param>
/// <param name="HealedBy">Route with anchor of the section that teaches the truth.</param>
public sealed record Misconception(string Id, string Belief, string TruthHtml, IReadOnlyList<SourceLink> Sources, string HealedBy);
