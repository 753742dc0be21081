using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Documents;

/// <summary>API objects as documents and back, in the shape that the API server gives them.</summary>
public static class ObjectDocuments
{
    /// <summary>The object as <c>kubectl -o yaml</c> prints it, keys in order.</summary>
    public static MapDocument ToDocument(ApiObject subject) => FieldWriter.Write(writer =>
    {
        writer.AnyText("apiVersion", subject.ApiVersion).AnyText("kind", subject.Kind).Put("metadata", meta => MetaCodec.Write(meta, subject.Meta));
        WriteBody(writer, subject);
    });

    /// <summary>Several objects as kubectl prints them: a List.</summary>
    public static MapDocument ToList(IEnumerable<ApiObject> subjects) => MapDocument.Of(
        ("apiVersion", new TextDocument("v1")),
        ("items", new ListDocument([.. subjects.Select(ToDocument)])),
        ("kind", new TextDocument("List")),
        ("metadata", MapDocument.Of(("resourceVersion", new TextDocument("")))));

    /// <summary>The object that a document describes; what it leaves open has the API server's default.</summary>
    public static DecodeResult FromDocument(Document document)
    {
        var (apiVersion, kindName) = (document["apiVersion"]?.AsText ?? "", document["kind"]?.AsText ?? "");
        if (document is not MapDocument map || ResourceKind.Find(apiVersion, kindName) is not { } kind)
            return new UnknownKind(apiVersion, kindName, document.At("metadata", "name")?.AsText ?? "", document.At("metadata", "namespace")?.AsText ?? "");

        var log = new DecodeLog();
        var reader = new FieldReader(map, "", kind.Kind, log);
        reader.Ignore("apiVersion", "kind");
        var meta = reader.Object("metadata", "ObjectMeta", MetaCodec.Read) ?? new ObjectMeta("");
        var subject = ReadBody(kind, reader, meta);
        reader.Close();
        return log.Problem is { } problem ? new Undecodable(problem) : new Decoded(subject, [.. log.UnknownFields]);
    }

    private static void WriteBody(FieldWriter writer, ApiObject subject)
    {
        switch (subject)
        {
            case Pod pod:
                writer.Put("spec", spec => PodCodec.Write(spec, pod.Spec)).Put("status", status => PodStatusCodec.Write(status, pod.Status, pod.Spec));
                break;
            case Node node:
                NodeCodec.Write(writer, node);
                break;
            case Lease lease:
                LeaseCodec.Write(writer, lease);
                break;
            case Deployment or ReplicaSet or DaemonSet:
                WorkloadCodec.Write(writer, subject);
                break;
            case Service or EndpointSlice or Endpoints:
                NetworkingCodec.Write(writer, subject);
                break;
            default:
                PlainCodec.Write(writer, subject);
                break;
        }
    }

    private static ApiObject ReadBody(ResourceKind kind, FieldReader reader, ObjectMeta meta) => kind.Kind switch
    {
        "Pod" => new Pod(
            meta,
            reader.Object("spec", "PodSpec", PodCodec.Read) ?? new PodSpec(),
            reader.Object("status", "PodStatus", PodStatusCodec.Read) ?? new PodStatus()),
        "Node" => NodeCodec.Read(reader, meta),
        "Lease" => LeaseCodec.Read(reader, meta),
        "Deployment" => WorkloadCodec.ReadDeployment(reader, meta),
        "ReplicaSet" => WorkloadCodec.ReadReplicaSet(reader, meta),
        "DaemonSet" => WorkloadCodec.ReadDaemonSet(reader, meta),
        "Service" => NetworkingCodec.ReadService(reader, meta),
        "EndpointSlice" => NetworkingCodec.ReadSlice(reader, meta),
        "Endpoints" => NetworkingCodec.ReadEndpoints(reader, meta),
        _ => PlainCodec.Read(kind, reader, meta),
    };
}
