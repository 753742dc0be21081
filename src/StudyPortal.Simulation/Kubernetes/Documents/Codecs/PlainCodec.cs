using System.Collections.Immutable;
using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Documents;

/// <summary>Namespaces, ConfigMaps, Secrets, ServiceAccounts, Events and ComponentStatuses.</summary>
internal static class PlainCodec
{
    internal static void Write(FieldWriter writer, ApiObject subject)
    {
        switch (subject)
        {
            case Namespace space:
                writer.Put("spec", spec => spec.Texts("finalizers", space.Finalizers)).Put("status", status => status.AnyText("phase", space.Phase.ToString()));
                break;
            case ConfigMap map:
                writer.Map("data", map.Data);
                break;
            case Secret secret:
                writer.Map("data", secret.Data).AnyText("type", secret.Type);
                break;
            case Event remark:
                WriteEvent(writer, remark);
                break;
            case ComponentStatus component:
                writer.List("conditions", [component], (condition, status) => condition
                    .Text("error", status.Error)
                    .Text("message", status.Message)
                    .AnyText("status", status.Healthy ? "True" : "False")
                    .AnyText("type", "Healthy"));
                break;
        }
    }

    internal static ApiObject Read(ResourceKind kind, FieldReader reader, ObjectMeta meta) => kind.Kind switch
    {
        "Namespace" => ReadNamespace(reader, meta),
        "ConfigMap" => ReadConfigMap(reader, meta),
        "Secret" => ReadSecret(reader, meta),
        "ServiceAccount" => ReadServiceAccount(reader, meta),
        "Event" => ReadEvent(reader, meta),
        _ => reader.List("conditions", "ComponentCondition", condition => new ComponentStatus(meta)
        {
            Error = condition.Text("error"), Healthy = condition.Has("type") && condition.Text("status") == "True", Message = condition.Text("message"),
        }) is [var first, ..] ? first : new ComponentStatus(meta),
    };

    private static Namespace ReadNamespace(FieldReader reader, ObjectMeta meta) => new(meta)
    {
        Finalizers = reader.Object("spec", "NamespaceSpec", spec => new FinalizerField(spec.Texts("finalizers")))?.Finalizers ?? ["kubernetes"],
        Phase = reader.Object("status", "NamespaceStatus", status =>
        {
            status.Ignore("conditions");
            return new PhaseField(status.Choice("phase", NamespacePhase.Active));
        })?.Phase ?? NamespacePhase.Active,
    };

    private static ConfigMap ReadConfigMap(FieldReader reader, ObjectMeta meta)
    {
        reader.Ignore("binaryData", "immutable");
        return new ConfigMap(meta) { Data = reader.Map("data") };
    }

    private static Secret ReadSecret(FieldReader reader, ObjectMeta meta)
    {
        reader.Ignore("immutable");
        var data = reader.Map("data");
        foreach (var (key, text) in reader.Map("stringData"))
            data = data.SetItem(key, Secret.Encode(text));
        return new Secret(meta) { Data = data, Type = reader.Text("type", "Opaque") };
    }

    private static ServiceAccount ReadServiceAccount(FieldReader reader, ObjectMeta meta)
    {
        reader.Ignore("automountServiceAccountToken", "imagePullSecrets", "secrets");
        return new ServiceAccount(meta);
    }

    private static void WriteEvent(FieldWriter writer, Event remark) => writer
        .Number("count", remark.Count)
        .Put("eventTime", NullDocument.Instance)
        .Time("firstTimestamp", remark.FirstSeenAt)
        .Put("involvedObject", reference => MetaCodec.WriteReference(reference, remark.InvolvedObject))
        .Time("lastTimestamp", remark.LastSeenAt)
        .AnyText("message", remark.Message)
        .AnyText("reason", remark.Reason)
        .AnyText("reportingComponent", remark.SourceComponent)
        .AnyText("reportingInstance", remark.SourceHost)
        .Put("source", source => source.Text("component", remark.SourceComponent).Text("host", remark.SourceHost))
        .AnyText("type", remark.Type);

    private static Event ReadEvent(FieldReader reader, ObjectMeta meta)
    {
        reader.Ignore("action", "eventTime", "related", "reportingComponent", "reportingInstance", "series");
        var source = reader.Object("source", "EventSource", field => new EventSource(field.Text("component"), field.Text("host")));
        var subject = reader.Object("involvedObject", "ObjectReference", MetaCodec.ReadReference) ?? new ObjectReference("", "", "");
        return new Event(meta, subject, reader.Text("reason"), reader.Text("message"))
        {
            Count = reader.Int("count", 1),
            FirstSeenAt = reader.Time("firstTimestamp") ?? default,
            LastSeenAt = reader.Time("lastTimestamp") ?? default,
            SourceComponent = source?.Component ?? "",
            SourceHost = source?.Host ?? "",
            Type = reader.Text("type", "Normal"),
        };
    }

    private sealed record FinalizerField(ImmutableArray<string> Finalizers);

    private sealed record PhaseField(NamespacePhase Phase);

    private sealed record EventSource(string Component, string Host);
}
