using System.Collections.Immutable;
using StudyPortal.Simulation.Kubernetes.Documents;
using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Api;

/// <summary>A change of a part of an object, made on whatever is stored when it is applied.</summary>
public abstract record ObjectPatch;

/// <summary>Sets labels; a label with the value null is removed.</summary>
public sealed record LabelPatch(ImmutableArray<KeyValuePair<string, string?>> Labels) : ObjectPatch;

/// <summary>Sets annotations; an annotation with the value null is removed.</summary>
public sealed record AnnotationPatch(ImmutableArray<KeyValuePair<string, string?>> Annotations) : ObjectPatch;

/// <summary>Puts these finalizers in the place of those of the object.</summary>
public sealed record FinalizerPatch(ImmutableArray<string> Finalizers) : ObjectPatch;

/// <summary>Puts these owners in the place of those of the object.</summary>
public sealed record OwnerPatch(ImmutableArray<OwnerReference> Owners) : ObjectPatch;

/// <summary>Sets how many pods a Deployment or ReplicaSet shall keep (<c>/scale</c>).</summary>
public sealed record ScalePatch(int Replicas) : ObjectPatch;

/// <summary>Puts these taints in the place of those of a node.</summary>
public sealed record TaintPatch(ImmutableArray<Taint> Taints) : ObjectPatch;

/// <summary>Cordons a node or lifts the cordon.</summary>
public sealed record CordonPatch(bool Unschedulable) : ObjectPatch;

/// <summary>Merges a document into that of the object (<c>kubectl patch</c>, <c>kubectl set</c>); a null removes a key.</summary>
/// <param name="Changes">What changes.</param>
/// <param name="IsStrategic">Whether lists whose items have names are merged by these names, instead of one list taking the place of the other.</param>
public sealed record DocumentPatch(MapDocument Changes, bool IsStrategic = true) : ObjectPatch;
