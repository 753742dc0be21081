using Microsoft.AspNetCore.Components;

namespace StudyPortal.Web.Features.Diagrams;

/// <summary>A shape of a diagram was activated, by pointer or by key.</summary>
public sealed class ChooseEventArgs : EventArgs
{
    /// <summary>What the shape stands for.</summary>
    public string Id { get; set; } = "";
}
