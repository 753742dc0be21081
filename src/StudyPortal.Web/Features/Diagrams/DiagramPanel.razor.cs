using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using StudyPortal.Content;
using StudyPortal.Content.Diagrams;
using StudyPortal.Learning.Questions;
using StudyPortal.Web.Features.Diagrams.Panels;
using StudyPortal.Web.Features.Diagrams.Playing;

namespace StudyPortal.Web.Features.Diagrams;

/// <summary>The island in which a diagram, or the sandbox, is operated.</summary>
public sealed partial class DiagramPanel
{
    private const string ScriptPath = "Features/Diagrams/DiagramPanel.razor.js";

    /// <summary>Ten pictures a second at most, and none while nothing changes.</summary>
    private static readonly TimeSpan TickTime = TimeSpan.FromMilliseconds(100);

    /// <summary>What works is tried out at most so often while time goes on.</summary>
    private static readonly TimeSpan JudgeTime = TimeSpan.FromSeconds(1);

    /// <summary>A diagram that nobody has touched for so long stops playing.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    private readonly CancellationTokenSource _gone = new();
    private DotNetObjectReference<DiagramPanel>? _self;
    private IJSObjectReference? _module;
    private IJSObjectReference? _opened;
    private long _touched;
    private bool _isRunning;
    private SandboxLink? _sandbox;
    private string? _remembered;
    private bool _isFocusDue;

    /// <summary>The diagram, or null for the sandbox.</summary>
    [Parameter] public string? Slug { get; set; }

    /// <summary>After how many steps of its story it begins.</summary>
    [Parameter] public int Step { get; set; }

    /// <summary>A cluster of the sandbox with all that was done to it, as <see cref="SandboxLink"/> writes it; null for a diagram.</summary>
    [Parameter] public string? Sandbox { get; set; }

    /// <summary>The page without the island.</summary>
    [Parameter, EditorRequired] public required string Home { get; set; }

    /// <summary><c>guide/lesson</c> that it stands in; null outside of one.</summary>
    [Parameter] public string? Lesson { get; set; }

    [Inject] public required CatalogueHolder Content { get; set; }
    [Inject] public required Beginnings Beginnings { get; set; }
    [Inject] public required SandboxReplays Replays { get; set; }
    [Inject] public required IJSRuntime Script { get; set; }
    [Inject] public required TimeProvider Time { get; set; }
    [Inject] public required NavigationManager Navigation { get; set; }

    private ElementReference Root { get; set; }
    private DiagramDesk? Desk { get; set; }
    private string Title { get; set; } = "Sandbox";
    private string Trouble { get; set; } = "";
    private ImmutableArray<string> Hosts { get; set; } = [];
    private ImmutableArray<PanelTab> Tabs { get; set; } = [];
    private PanelTab Tab { get; set; }
    private PanelDialog Dialog { get; set; }
    private bool IsSplitting { get; set; }
    private bool IsFolded { get; set; }
    private ActionPanel? Parts { get; set; }

    /// <summary>What is read aloud.</summary>
    private string Heard { get; set; } = "";

    public async ValueTask DisposeAsync()
    {
        await _gone.CancelAsync();
        _gone.Dispose();
        _self?.Dispose();
        try
        {
            if (_opened is not null)
            {
                await _opened.InvokeVoidAsync("close");
                await _opened.DisposeAsync();
            }

            if (_module is not null)
                await _module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and its script with it.
        }
    }

    protected override async Task OnInitializedAsync()
    {
        (Desk, Trouble) = Sandbox is { } link ? await OpenSandboxAsync(link) : OpenDiagram();
        if (Desk is null)
            return;
        Hosts = Desk.Playback.Shown.Hosts;
        Tabs = [.. Enum.GetValues<PanelTab>().Where(Desk.Offers)];
        Tab = Tabs[0];
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_isFocusDue && Parts is not null)
        {
            _isFocusDue = false;
            await Parts.FocusAsync();
        }

        if (_self is not null || Desk is null)
            return;
        _self = DotNetObjectReference.Create(this);
        _module = await Script.InvokeAsync<IJSObjectReference>("import", _gone.Token, "./" + Assets[ScriptPath]);
        _opened = await _module.InvokeAsync<IJSObjectReference>("open", _gone.Token, Root, _self);
        Desk.Judge();
        StateHasChanged();
    }

    private (DiagramDesk? Desk, string Trouble) OpenDiagram()
    {
        if (Slug is null || Content.Current.Diagrams.GetValueOrDefault(Slug) is not { } diagram)
            return (null, "There is no such diagram any more.");
        Title = diagram.Title;
        if (Beginnings.Of(diagram) is not Beginning.Ready ready)
            return (null, $"The diagram cannot begin: {((Beginning.Impossible)Beginnings.Of(diagram)).Complaint}.");
        var desk = DiagramDesk.Of(diagram, ready.Cluster, RivalOf(diagram));
        desk.SkipTo(Step);
        return (desk, "");
    }

    private DiagramDesk? RivalOf(Diagram diagram) =>
        diagram.Beside is { } slug && Content.Current.Diagrams.GetValueOrDefault(slug) is { } other && Beginnings.Of(other) is Beginning.Ready ready ? DiagramDesk.Of(other, ready.Cluster) : null;

    private Prediction? PredictionOf(StoryStep step) => step.Prediction is { } id ? Content.Current.Questions.GetValueOrDefault(id) as Prediction : null;

    private async Task<(DiagramDesk? Desk, string Trouble)> OpenSandboxAsync(string link)
    {
        if (SandboxLink.Read(link) is not SandboxReading.Read { Link: var read })
            return (null, ((SandboxReading.Unreadable)SandboxLink.Read(link)).Complaint);
        var opening = await Replays.OpenAsync(read, link, _gone.Token);
        if (opening is not SandboxOpening.Opened opened)
            return (null, ((SandboxOpening.Refused)opening).Complaint);
        _sandbox = read;
        return (DiagramDesk.Free(Playback.Of(opened.History)), "");
    }
}
