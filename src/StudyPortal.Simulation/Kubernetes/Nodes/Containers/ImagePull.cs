using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Nodes.Containers;

/// <summary>What becomes of a pull, as far as the name of the image tells (containerd's words).</summary>
internal static class ImagePull
{
    private const string Library = "docker.io/library/";

    private static readonly string[] _registries = ["docker.io", "registry.k8s.io", "quay.io", "ghcr.io", "gcr.io", "public.ecr.aws", "mcr.microsoft.com"];

    private static readonly string[] _missing = ["doesnotexist", "does-not-exist", "nosuch", "nonexistent", "notfound"];

    /// <summary>Why the image cannot be pulled, or null where it can.</summary>
    public static string? FailureOf(string image)
    {
        var full = FullName(image);
        var registry = full[..full.IndexOf('/', StringComparison.Ordinal)];
        if (!_registries.Contains(registry, StringComparer.Ordinal))
            return Failed(full, $"failed to do request: Head \"https://{registry}/v2/{PathOf(full)}/manifests/{TagOf(full)}\": dial tcp: lookup {registry}: no such host");
        return _missing.Any(word => full.Contains(word, StringComparison.OrdinalIgnoreCase)) ? NotFound(full) : null;
    }

    /// <summary>The name with registry and tag: <c>nginx</c> is <c>docker.io/library/nginx:latest</c>.</summary>
    public static string FullName(string image)
    {
        var name = image.LastIndexOf(':') > image.LastIndexOf('/') || image.Contains('@', StringComparison.Ordinal) ? image : image + ":latest";
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
            return Library + name;
        var first = name[..slash];
        return first.Contains('.', StringComparison.Ordinal) || first.Contains(':', StringComparison.Ordinal) || first == "localhost" ? name : "docker.io/" + name;
    }

    /// <summary>Whether the image has to be pulled although a container of the node uses it.</summary>
    public static bool IsPulledAlways(ContainerSpec spec) =>
        spec.ImagePullPolicy == "Always" || (spec.ImagePullPolicy.Length == 0 && TagOf(FullName(spec.Image)) == "latest");

    private static string NotFound(string full) => $"rpc error: code = NotFound desc = failed to pull and unpack image \"{full}\": failed to resolve reference \"{full}\": {full}: not found";

    private static string Failed(string full, string why) => $"failed to pull and unpack image \"{full}\": failed to resolve reference \"{full}\": {why}";

    private static string TagOf(string full) => full[(full.LastIndexOf(':') + 1)..];

    private static string PathOf(string full)
    {
        var slash = full.IndexOf('/', StringComparison.Ordinal);
        return full[(slash + 1)..full.LastIndexOf(':')];
    }
}
