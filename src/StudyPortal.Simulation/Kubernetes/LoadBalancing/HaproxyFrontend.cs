using System.Collections.Immutable;

namespace StudyPortal.Simulation.Kubernetes.LoadBalancing;

/// <summary>A <c>frontend</c>, or the front half of a <c>listen</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Binds">Addresses and ports.</param>
/// <param name="DefaultBackend">Where connections go; its own name for a <c>listen</c>.</param>
public sealed record HaproxyFrontend(string Name, ImmutableArray<HaproxyBind> Binds, string DefaultBackend);
