using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Nodes;

/// <summary>A file of the directory of static pods.</summary>
/// <param name="Path">The file.</param>
/// <param name="Text">What is in it.</param>
/// <param name="Pod">The pod of it, or null where it makes none.</param>
/// <param name="Problem">Why it makes none, in the kubelet's words; empty otherwise.</param>
internal sealed record Manifest(string Path, string Text, Pod? Pod, string Problem);
