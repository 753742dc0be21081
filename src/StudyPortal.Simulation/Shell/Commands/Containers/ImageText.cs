using System.Globalization;
using StudyPortal.Simulation.Etcd;

namespace StudyPortal.Simulation.Shell.Commands.Containers;

/// <summary>What a machine knows of an image beside its name.</summary>
internal static class ImageText
{
    /// <summary>Digits of an identity that crictl shows.</summary>
    public const int Shown = 13;

    private const int Words = 4;

    /// <summary>64 hex digits that belong to the name.</summary>
    public static string IdentityOf(string image) =>
        string.Concat(Enumerable.Range(0, Words).Select(word => StableHash.Empty.With(image).With((long)word).Value.ToString("x16", CultureInfo.InvariantCulture)));

    /// <summary>The name without its tag, and the tag.</summary>
    public static (string Name, string Tag) Split(string image)
    {
        var colon = image.LastIndexOf(':');
        return colon > image.LastIndexOf('/') ? (image[..colon], image[(colon + 1)..]) : (image, "latest");
    }

    /// <summary>How large it is, as <c>crictl images</c> says of the images of Kubernetes 1.35 and its companions.</summary>
    public static string SizeOf(string image) => Split(image).Name.Split('/')[^1] switch
    {
        "kube-apiserver" => "27.7MB",
        "kube-controller-manager" => "23.1MB",
        "kube-scheduler" => "17.2MB",
        "kube-proxy" => "25.8MB",
        "etcd" or "coredns" => "23.6MB",
        "pause" => "320kB",
        "nginx" => "62.9MB",
        "busybox" => "2.22MB",
        _ => "0B",
    };
}
