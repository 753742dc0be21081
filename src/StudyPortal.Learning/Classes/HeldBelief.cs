namespace StudyPortal.Learning.Classes;

/// <summary>How far a misconception is spread in a class.</summary>
/// <param name="Misconception">Place of the misconception in the plan.</param>
/// <param name="Held">Learners whose latest answer to some question gives it away.</param>
/// <param name="Confident">Those of them who said to be sure of such an answer.</param>
/// <param name="Asked">Learners who answered a question that can give it away, or gave it away.</param>
public sealed record HeldBelief(int Misconception, int Held, int Confident, int Asked);
