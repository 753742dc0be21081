using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace StudyPortal.Web.Features.Diagrams.Panels;

/// <summary>A terminal: what was typed and printed, and a line to type into.</summary>
public sealed partial class TerminalPane
{
    private const string ScriptPath = "Features/Diagrams/Panels/TerminalPane.razor.js";

    private IJSObjectReference? _attached;
    private DotNetObjectReference<TerminalPane>? _self;

    /// <summary>What stands on the screen.</summary>
    [Parameter, EditorRequired] public required TerminalScreen Screen { get; set; }

    /// <summary>What stands before the line that is typed.</summary>
    [Parameter, EditorRequired] public required string Prompt { get; set; }

    /// <summary>Told each line that was entered, one after the other.</summary>
    [Parameter] public EventCallback<string> OnLine { get; set; }

    /// <summary>Told that the screen is to be cleared.</summary>
    [Parameter] public EventCallback OnClear { get; set; }

    [Inject] public required IJSRuntime Script { get; set; }

    private ElementReference Input { get; set; }

    /// <summary>A line was entered.</summary>
    [JSInvokable]
    public Task EnterAsync(string line) => OnLine.InvokeAsync(line);

    /// <summary>The screen is to be cleared.</summary>
    [JSInvokable]
    public Task ClearAsync() => OnClear.InvokeAsync();

    public async ValueTask DisposeAsync()
    {
        _self?.Dispose();
        if (_attached is null) return;
        try
        {
            await _attached.InvokeVoidAsync("detach");
            await _attached.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and its script with it.
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        _self = DotNetObjectReference.Create(this);
        await using var module = await Script.InvokeAsync<IJSObjectReference>("import", "./" + Assets[ScriptPath]);
        _attached = await module.InvokeAsync<IJSObjectReference>("attach", Input, _self);
    }

    private static string ClassOf(TerminalLineKind kind) => kind switch
    {
        TerminalLineKind.Typed => "typed",
        TerminalLineKind.Complained => "complained",
        _ => "printed",
    };
}
