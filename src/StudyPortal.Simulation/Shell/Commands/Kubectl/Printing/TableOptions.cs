using System.Collections.Immutable;

namespace StudyPortal.Simulation.Shell.Commands.Kubectl.Printing;

/// <summary>How a table of <c>kubectl get</c> is printed.</summary>
/// <param name="Now">What the machine's clock shows.</param>
internal sealed record TableOptions(DateTimeOffset Now)
{
    /// <summary><c>-o wide</c></summary>
    public bool IsWide { get; init; }

    /// <summary><c>-A</c></summary>
    public bool WithNamespace { get; init; }

    /// <summary>Where several kinds are printed: <c>pod/web</c>.</summary>
    public bool WithKind { get; init; }

    /// <summary><c>-L KEY</c>: labels with a column each.</summary>
    public ImmutableArray<string> LabelColumns { get; init; } = [];

    /// <summary><c>--show-labels</c></summary>
    public bool ShowLabels { get; init; }

    /// <summary><c>--no-headers</c></summary>
    public bool NoHeaders { get; init; }
}
