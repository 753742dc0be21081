using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace StudyPortal.Web.Features.Classes.Dashboard;

/// <summary>Words in a chart: Razor keeps the element <c>text</c> for itself.</summary>
public sealed class ChartText : ComponentBase
{
    [Parameter, EditorRequired] public required string Class { get; set; }
    [Parameter, EditorRequired] public required string X { get; set; }
    [Parameter, EditorRequired] public required int Y { get; set; }
    [Parameter] public string Anchor { get; set; } = "middle";
    [Parameter, EditorRequired] public required string Words { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "class", Class);
        builder.AddAttribute(2, "x", X);
        builder.AddAttribute(3, "y", Y);
        builder.AddAttribute(4, "text-anchor", Anchor);
        builder.AddContent(5, Words);
        builder.CloseElement();
    }
}
