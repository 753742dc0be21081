namespace StudyPortal.Content;

/// <summary>portal.yml.</summary>
/// <param name="Kubernetes">The Kubernetes minor version that the material is about, such as 1.35.</param>
/// <param name="Etcd">The etcd minor version, such as 3.6.</param>
public sealed record PortalInfo(string Name, string Tagline, string Kubernetes, string Etcd);
