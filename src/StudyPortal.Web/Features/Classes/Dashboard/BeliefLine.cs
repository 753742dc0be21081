using StudyPortal.Content.Questions;
using StudyPortal.Learning.Classes;

namespace StudyPortal.Web.Features.Classes.Dashboard;

/// <summary>A misconception, how far it is spread, and the questions that can give it away.</summary>
public sealed record BeliefLine(Misconception Belief, HeldBelief Figures, IReadOnlyList<AskedLine> Questions);
