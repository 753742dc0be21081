using StudyPortal.Web.Features.Diagrams.Panels;

namespace StudyPortal.Web.Features.Diagrams;

/// <summary>The keys of a diagram that is operated. The script presses the button that carries the key.</summary>
internal static class PanelKeys
{
    public static IReadOnlyList<DiagramKey> All { get; } =
    [
        new(["Tab"], "To the next machine or link"),
        new(["Enter", "Space"], "Choose it, and see what can be done to it"),
        new(["k"], "Play, or stop"),
        new(["."], "To the next thing that happens"),
        new([","], "Back to what happened before"),
        new(["Home"], "Back to the beginning"),
        new(["w"], "Watch the step of the story as it went"),
        new(["1", "…", "6"], "What stands beside the picture"),
        new(["x"], "Split the network"),
        new(["+", "−", "0"], "Larger, smaller, fit"),
        new(["F"], "Full screen"),
        new(["?"], "Show these keys"),
        new(["Esc"], "Close what is open"),
    ];
}
