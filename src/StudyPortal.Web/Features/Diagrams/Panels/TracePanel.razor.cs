using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using StudyPortal.Simulation.World;

namespace StudyPortal.Web.Features.Diagrams.Panels;

/// <summary>A request on its way, hop by hop.</summary>
public sealed partial class TracePanel
{
    private RequestTrace? _stretched;

    /// <summary>The request that was followed last, null where none was.</summary>
    [Parameter, EditorRequired] public required RequestTrace? Trace { get; set; }

    /// <summary>The chosen hop, from 0; null for none.</summary>
    [Parameter] public int? Hop { get; set; }

    /// <summary>Told the hop that is to be shown.</summary>
    [Parameter] public EventCallback<int> OnHop { get; set; }

    private ImmutableArray<TraceStretch> Stretches { get; set; } = [];

    protected override void OnParametersSet()
    {
        if (ReferenceEquals(_stretched, Trace)) return;
        _stretched = Trace;
        Stretches = Trace is null ? [] : TraceStretch.Of(Trace.Hops);
    }

    private Task Go(int hop) => OnHop.InvokeAsync(hop);

    private string After(TraceHop hop) => "+" + SpanText.Of(hop.Began - Trace!.Began);
}
