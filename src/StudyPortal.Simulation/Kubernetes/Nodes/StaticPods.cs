using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using StudyPortal.Simulation.Kubernetes.Documents;
using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Nodes;

/// <summary>From a manifest to a static pod, and to the mirror that the API shows of it.</summary>
internal static class StaticPods
{
    /// <summary>What a mirror pod carries: the uid of the static pod.</summary>
    public const string MirrorAnnotation = "kubernetes.io/config.mirror";

    private const string HashAnnotation = "kubernetes.io/config.hash";
    private const string SeenAnnotation = "kubernetes.io/config.seen";
    private const string SourceAnnotation = "kubernetes.io/config.source";
    private const int UidDigits = 32;

    /// <summary>Reads a manifest as the pod of a node. Its uid is a hash of content, file and node: another content is another pod.</summary>
    public static Manifest Read(string path, string text, string node, DateTimeOffset now) => YamlReader.Read(text) switch
    {
        YamlRefused refused => Refused(path, text, refused.Problem.ToString()),
        YamlDocuments { Documents: [var document, ..] } when document["kind"]?.AsText is { Length: > 0 } => Decode(path, text, document, node, now),
        YamlDocuments { Documents: [_, ..] } => Refused(path, text, "Object 'Kind' is missing in '" + text + "'"),
        _ => Refused(path, text, "Object 'Kind' is missing in 'null'"),
    };

    /// <summary>The pod that shows a static pod in the API.</summary>
    public static Pod MirrorFor(Pod pod, Node node) => pod with
    {
        Meta = pod.Meta with
        {
            Uid = "",
            Annotations = pod.Meta.Annotations.SetItem(MirrorAnnotation, pod.Meta.Uid),
            OwnerReferences = [new OwnerReference("v1", "Node", node.Name, node.Meta.Uid) { Controller = true }],
        },
        Status = new PodStatus(),
    };

    private static Manifest Decode(string path, string text, Document document, string node, DateTimeOffset now) => ObjectDocuments.FromDocument(document) switch
    {
        Decoded { Object: Pod pod } when pod.Name.Length == 0 => new Manifest(path, text, null, $"invalid pod: {path}: metadata.name: Required value: name or generateName is required"),
        Decoded { Object: Pod pod } => new Manifest(path, text, OnNode(pod, path, text, node, now), ""),
        Decoded other => new Manifest(path, text, null, $"{path}: couldn't parse as pod(invalid pod: kind {other.Object.Kind}), please check config file"),
        Undecodable wrong => Refused(path, text, wrong.Message),
        UnknownKind unknown => Refused(path, text, $"no kind \"{unknown.Kind}\" is registered for version \"{unknown.ApiVersion}\" in scheme \"pkg/api/legacyscheme/scheme.go:30\""),
        _ => Refused(path, text, "unexpected object"),
    };

    private static Pod OnNode(Pod pod, string path, string text, string node, DateTimeOffset now)
    {
        var uid = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{node}\n{path}\n{text}")))[..UidDigits];
        var annotations = pod.Meta.Annotations
            .SetItem(HashAnnotation, uid)
            .SetItem(SeenAnnotation, now.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'000Z'", CultureInfo.InvariantCulture))
            .SetItem(SourceAnnotation, "file");
        return pod with
        {
            Meta = pod.Meta with { Name = $"{pod.Name}-{node}", Namespace = pod.Namespace.Length == 0 ? "default" : pod.Namespace, Uid = uid, Annotations = annotations },
            Spec = pod.Spec with { NodeName = node, Tolerations = [new Toleration("", Effect: TaintEffect.NoExecute)] },
            Status = new PodStatus(),
        };
    }

    private static Manifest Refused(string path, string text, string why) => new(path, text, null, $"{path}: couldn't parse as pod({why}), please check config file");
}
