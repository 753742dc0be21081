using System.Runtime.InteropServices;

namespace StudyPortal.Web.Features.Diagrams.Scenes;

/// <summary>A point in whole CSS pixels, y downwards.</summary>
/// <param name="X">From the left.</param>
/// <param name="Y">From above.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ScenePoint(int X, int Y);
