using StudyPortal.Content.Files;
using StudyPortal.Content.Findings;
using StudyPortal.Content.Glossary;
using StudyPortal.Content.Loading;
using StudyPortal.Content.Questions;
using StudyPortal.Content.References;

namespace StudyPortal.Content.Diagrams;

/// <summary>A file of a diagram.</summary>
/// <param name="Diagram">Null where it has errors.</param>
/// <param name="Predictions">The questions that its story asks.</param>
/// <param name="References">What its narration points to; that of its predictions stands with them.</param>
/// <param name="Lines">Where its inputs and statements stand.</param>
internal sealed record DiagramFile(
    string Path, string Slug, Diagram? Diagram, IReadOnlyList<QuestionEntry> Predictions, TextReferences References, StoryLines Lines) : ContentPart
{
    public const string Folder = "diagrams/";

    /// <summary>The diagram that stands beside it, or null.</summary>
    public Placed<string>? Beside { get; init; }

    public static DiagramFile Read(TextFile file, string slug, FindingList findings, TermUses terms) =>
        new DiagramReader(file, slug, findings, terms).Read();
}

/// <summary>On which lines of a file the inputs and statements of a diagram stand.</summary>
/// <param name="Before">Each input before the story.</param>
/// <param name="Steps">The same for each step.</param>
internal sealed record StoryLines(IReadOnlyList<int> Before, IReadOnlyList<StepLines> Steps)
{
    public static StoryLines None { get; } = new([], []);
}

/// <param name="Inputs">Each input.</param>
/// <param name="Expected">Each expectation.</param>
/// <param name="Predicted">The answer of each item of the prediction.</param>
internal sealed record StepLines(IReadOnlyList<int> Inputs, IReadOnlyList<int> Expected, IReadOnlyList<int> Predicted);
