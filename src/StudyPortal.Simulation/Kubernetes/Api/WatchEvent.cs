using System.Runtime.InteropServices;
using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Api;

/// <summary>One change.</summary>
/// <param name="Type">What happened.</param>
/// <param name="ResourceVersion">The revision of it.</param>
/// <param name="Object">The object after it; the last state of a deleted one; null for a bookmark.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct WatchEvent(WatchEventType Type, long ResourceVersion, ApiObject? Object);
