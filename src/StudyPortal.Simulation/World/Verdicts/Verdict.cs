namespace StudyPortal.Simulation.World;

/// <summary>Whether something works in a cluster at a moment, as it was found by trying it.</summary>
/// <param name="Answer">Yes, in part, or no.</param>
/// <param name="Sentence">What was found, in one short sentence.</param>
/// <param name="Why">Why it is so, in the words of the glossary.</param>
public sealed record Verdict(VerdictAnswer Answer, string Sentence, string Why);
