using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Web.Features.Diagrams.Playing;

namespace StudyPortal.Web.Features.Diagrams.Panels;

/// <summary>The timeline under the picture.</summary>
public sealed partial class TimelineView
{
    /// <summary>How finely the slider divides the span.</summary>
    private const int Steps = 1000;

    private const double NearEdge = 0.04;

    /// <summary>What happened when.</summary>
    [Parameter, EditorRequired] public required Timeline Timeline { get; set; }

    /// <summary>Told the moment that is to be shown.</summary>
    [Parameter] public EventCallback<Instant> OnSeek { get; set; }

    /// <summary>Told the place of the branch that is to be shown.</summary>
    [Parameter] public EventCallback<int> OnBranch { get; set; }

    /// <summary>The mark that was chosen last, and its row.</summary>
    private (string Row, TimelineMark Mark)? Told { get; set; }

    private string Place => RunTime.Text(Timeline.Span * Timeline.Playhead) + " of " + RunTime.Text(Timeline.Span * Timeline.Recorded);

    private static int StepOf(double x) => (int)Math.Round(x * Steps);

    private static string? AnchorOf(double x) => x switch
    {
        < NearEdge => null,
        > 1 - NearEdge => "end",
        _ => "middle",
    };

    private void Tell(string row, TimelineMark mark) => Told = (row, mark);

    private Task Scrub(ChangeEventArgs change) => OnSeek.InvokeAsync(Timeline.MomentAt(double.Parse((string)change.Value!, CultureInfo.InvariantCulture) / Steps));

    private Task Open(KeyboardEventArgs press, TimelineFork fork) => press.Key is "Enter" or " " ? OnBranch.InvokeAsync(fork.Branch) : Task.CompletedTask;
}
