using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using StudyPortal.Web.Features.Diagrams.Playing;
using StudyPortal.Web.Features.Diagrams.Scenes;

namespace StudyPortal.Web.Features.Diagrams.Panels;

/// <summary>What is chosen, what can be done to it, and everything that can be chosen.</summary>
public sealed partial class ActionPanel
{
    private bool _isFocusDue;

    /// <summary>The whole picture in sentences.</summary>
    [Parameter, EditorRequired] public required OutlineItem Outline { get; set; }

    /// <summary>What is chosen in it; null for nothing.</summary>
    [Parameter, EditorRequired] public required OutlineItem? Chosen { get; set; }

    /// <summary>What can be done to what is chosen, or to the whole where nothing is.</summary>
    [Parameter, EditorRequired] public required ImmutableArray<DiagramAction> Actions { get; set; }

    /// <summary>What came of the last action where that needs saying, in a sentence.</summary>
    [Parameter] public string? Notice { get; set; }

    /// <summary>Told the id of what was chosen, null for nothing.</summary>
    [Parameter] public EventCallback<string?> OnChosen { get; set; }

    /// <summary>Told the action that is to be carried out.</summary>
    [Parameter] public EventCallback<DiagramAction> OnAction { get; set; }

    private ElementReference Heading { get; set; }

    /// <summary>Moves the focus to the heading, once what was chosen stands under it.</summary>
    public ValueTask FocusAsync() => Heading.FocusAsync();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_isFocusDue) return;
        _isFocusDue = false;
        await FocusAsync();
    }

    private static string ClassOf(ActionWeight weight) => weight switch
    {
        ActionWeight.Primary => "primary",
        ActionWeight.Destructive => "danger",
        _ => "",
    };

    // What was done can often not be done again: where its button is gone, the focus would be lost.
    private async Task Act(DiagramAction action)
    {
        await OnAction.InvokeAsync(action);
        _isFocusDue = Actions.All(other => other.Label != action.Label);
    }

    // The button that was pressed is folded away or gone: the focus goes where the answer stands.
    private async Task Choose(string? id)
    {
        await OnChosen.InvokeAsync(id);
        _isFocusDue = true;
    }
}
