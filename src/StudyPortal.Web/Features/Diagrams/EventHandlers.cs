using Microsoft.AspNetCore.Components;

namespace StudyPortal.Web.Features.Diagrams;

/// <summary>The event that diagrams add to those of the browser. The name of this class is one that the Razor compiler looks for.</summary>
[EventHandler("onchoose", typeof(ChooseEventArgs), enableStopPropagation: true, enablePreventDefault: true)]
public static class EventHandlers;
