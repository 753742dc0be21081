using StudyPortal.Content.Questions;

namespace StudyPortal.Web.Features.Classes.Dashboard.Groups;

/// <summary>A misconception that enough learners hold to tell of it.</summary>
/// <param name="Of">Of how many: those who were asked, or the whole class where it may not be told how many were.</param>
public sealed record GroupBelief(Misconception Belief, int Held, int Of);
