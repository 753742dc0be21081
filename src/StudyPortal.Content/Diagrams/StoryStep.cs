namespace StudyPortal.Content.Diagrams;

/// <summary>One step of a story: something is said, something is done, and what came of it is seen.</summary>
/// <param name="Title">Plain text.</param>
/// <param name="NarrationHtml">Rendered Markdown, safe to print as it stands.</param>
/// <param name="View">How near it goes; null where it stays as the step before left it.</param>
/// <param name="Focus">Ids of the machines, programs and links that it is about: <c>cp1</c>, <c>cp1/etcd</c>, <c>cp1--cp2</c>; empty for all.</param>
/// <param name="Inputs">What is carried out, in the forms of the model.</param>
/// <param name="Prediction">Id of the question, of the kind prediction, that is asked before <paramref name="Inputs"/> are carried out, or null.</param>
/// <param name="Expected">What holds after them, as the content check proves.</param>
public sealed record StoryStep(
    string Title,
    string NarrationHtml,
    DiagramView? View,
    IReadOnlyList<string> Focus,
    IReadOnlyList<string> Inputs,
    string? Prediction,
    IReadOnlyList<Expectation> Expected);
