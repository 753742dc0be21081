namespace StudyPortal.Learning.Classes;

/// <summary>A question at its place on a board.</summary>
/// <param name="Asked">What it asks: the id of the question, or the form of a drill.</param>
/// <param name="Difficulty">1 (easy) to 3 (hard).</param>
/// <param name="Misconceptions">Ids of the misconceptions that an answer to it can give away.</param>
public sealed record BoardQuestion(string Asked, int Difficulty, IReadOnlyList<string> Misconceptions);
