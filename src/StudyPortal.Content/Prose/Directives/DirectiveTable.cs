using StudyPortal.Content.Prose.Directives.Diagram;
using StudyPortal.Content.Prose.Directives.Figures;
using StudyPortal.Content.Prose.Directives.Lab;
using StudyPortal.Content.Prose.Directives.Quiz;
using StudyPortal.Content.Prose.Directives.Steps;
using StudyPortal.Content.Prose.Directives.Tabs;

namespace StudyPortal.Content.Prose.Directives;

/// <summary>The directives by name.</summary>
internal static class DirectiveTable
{
    /// <summary>Every name, as authors write it.</summary>
    public static IReadOnlyList<string> Names { get; } = ["steps", "tabs", "tab", "quiz", "diagram", "lab", "quorum", "availability", "timing"];

    /// <summary>An open directive of this name.</summary>
    public static DirectiveBlock Open(DirectiveLine opening) => opening.Name switch
    {
        "steps" => new StepsDirective(opening),
        "tabs" => new TabsDirective(opening),
        "tab" => new TabDirective(opening),
        "quiz" => new QuizDirective(opening),
        "diagram" => new DiagramDirective(opening),
        "lab" => new LabDirective(opening),
        "quorum" => new QuorumDirective(opening),
        "availability" => new AvailabilityDirective(opening),
        "timing" => new TimingDirective(opening),
        _ => new UnknownDirective(opening),
    };
}
