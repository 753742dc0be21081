namespace StudyPortal.Simulation.Kubernetes.Objects;

/// <summary>A folder or file that containers of a pod mount.</summary>
/// <param name="Name">Unique in the pod.</param>
public abstract record Volume(string Name);

/// <summary>A path of the node.</summary>
/// <param name="Name">Unique in the pod.</param>
/// <param name="Path">The path on the node.</param>
/// <param name="Type">What must stand there, empty for no check: <c>DirectoryOrCreate</c>, <c>FileOrCreate</c>, <c>Directory</c>, <c>File</c>.</param>
public sealed record HostPathVolume(string Name, string Path, string Type = "") : Volume(Name);

/// <summary>A file for each key of a ConfigMap.</summary>
public sealed record ConfigMapVolume(string Name, string ConfigMapName) : Volume(Name);

/// <summary>A file for each key of a Secret.</summary>
public sealed record SecretVolume(string Name, string SecretName) : Volume(Name);

/// <summary>An empty folder that lives as long as the pod.</summary>
/// <param name="Name">Unique in the pod.</param>
/// <param name="Medium">Empty for the disk, <c>Memory</c> for a tmpfs.</param>
public sealed record EmptyDirVolume(string Name, string Medium = "") : Volume(Name);

/// <summary>The token, the CA and the namespace that admission gives to each pod (<c>kube-api-access-…</c>).</summary>
public sealed record ApiAccessVolume(string Name) : Volume(Name);
