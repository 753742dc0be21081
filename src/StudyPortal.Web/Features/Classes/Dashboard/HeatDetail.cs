namespace StudyPortal.Web.Features.Classes.Dashboard;

/// <summary>What was chosen on a heat map, in words: a learner, an objective or a lesson, or where both meet.</summary>
/// <param name="Sentences">What is to be said of it, then the evidence.</param>
/// <param name="Links">Where there is more.</param>
/// <param name="Questions">The questions of the objective that the class finds hardest.</param>
public sealed record HeatDetail(string Title, IReadOnlyList<string> Sentences, IReadOnlyList<(string Text, string Link)> Links, IReadOnlyList<ItemLine> Questions);
