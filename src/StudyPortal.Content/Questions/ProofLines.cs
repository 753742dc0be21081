namespace StudyPortal.Content.Questions;

/// <summary>On which lines of a file the parts of a question stand that is proved in the model.</summary>
/// <param name="Before">Each input that is carried out before.</param>
/// <param name="Given">Where the broken manifest begins; 0 where a question has none.</param>
/// <param name="Solution">Where the right one begins.</param>
/// <param name="Works">Each verdict that must be yes.</param>
/// <param name="Checks">Each check of the structure.</param>
internal sealed record ProofLines(IReadOnlyList<int> Before, int Given, int Solution, IReadOnlyList<int> Works, IReadOnlyList<int> Checks);
