using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.World;

namespace StudyPortal.Web.Features.Diagrams.Panels;

/// <summary>What works at a moment and what does not.</summary>
public sealed partial class VerdictPanel
{
    /// <summary>What was found; null while nothing was tried yet.</summary>
    [Parameter, EditorRequired] public required ClusterVerdicts? Verdicts { get; set; }

    /// <summary>When the clock began.</summary>
    [Parameter] public Instant Beginning { get; set; }

    /// <summary>What was found before: what answers otherwise now is marked.</summary>
    [Parameter] public ClusterVerdicts? Previous { get; set; }

    /// <summary>Whether all but the summary is folded away, for small screens.</summary>
    [Parameter] public bool IsCompact { get; set; }

    private ImmutableArray<VerdictGroup> Groups { get; set; } = [];
    private Dictionary<string, VerdictAnswer> Before { get; set; } = [];

    protected override void OnParametersSet()
    {
        Groups = Verdicts is null ? [] : VerdictGroup.Of(Verdicts);
        Before = Previous is null ? [] : VerdictGroup.Of(Previous).SelectMany(group => group.Lines).ToDictionary(line => line.Name, line => line.Verdict.Answer, StringComparer.Ordinal);
    }
}
