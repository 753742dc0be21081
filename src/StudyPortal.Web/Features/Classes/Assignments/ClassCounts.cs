namespace StudyPortal.Web.Features.Classes.Assignments;

/// <summary>How many learners of a class stand where.</summary>
/// <param name="OfEach">In the order of the assignments that were asked for; null where there is nothing to count.</param>
/// <param name="AsOf">The moment that the oldest of them stand for.</param>
public sealed record ClassCounts(IReadOnlyList<StandingCounts?> OfEach, DateTimeOffset AsOf);
