using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Documents;

/// <summary>Volumes of a pod's spec.</summary>
internal static class VolumeCodec
{
    // pkg/serviceaccount: WarnOnlyBoundTokenExpirationSeconds
    private const int TokenSeconds = 3607;

    internal static void Write(FieldWriter writer, Volume volume)
    {
        writer.AnyText("name", volume.Name);
        _ = volume switch
        {
            HostPathVolume host => writer.Put("hostPath", source => source.AnyText("path", host.Path).AnyText("type", host.Type)),
            ConfigMapVolume map => writer.Put("configMap", source => source.AnyNumber("defaultMode", 420).AnyText("name", map.ConfigMapName)),
            SecretVolume secret => writer.Put("secret", source => source.AnyNumber("defaultMode", 420).AnyText("secretName", secret.SecretName)),
            EmptyDirVolume empty => writer.Put("emptyDir", source => source.Text("medium", empty.Medium)),
            _ => writer.Put("projected", WriteAccess),
        };
    }

    internal static Volume Read(FieldReader reader)
    {
        var name = reader.Text("name");
        reader.Ignore("csi", "downwardAPI", "ephemeral", "nfs", "persistentVolumeClaim", "image", "iscsi");
        var host = reader.Object("hostPath", "HostPathVolumeSource", source => new HostPathVolume(name, source.Text("path"), source.Text("type")));
        var map = reader.Object("configMap", "ConfigMapVolumeSource", source =>
        {
            source.Ignore("defaultMode", "items", "optional");
            return new ConfigMapVolume(name, source.Text("name"));
        });
        var secret = reader.Object("secret", "SecretVolumeSource", source =>
        {
            source.Ignore("defaultMode", "items", "optional");
            return new SecretVolume(name, source.Text("secretName"));
        });
        var access = reader.Object("projected", "ProjectedVolumeSource", source =>
        {
            source.Ignore("defaultMode", "sources");
            return new ApiAccessVolume(name);
        });
        var empty = reader.Object("emptyDir", "EmptyDirVolumeSource", source =>
        {
            source.Ignore("sizeLimit");
            return new EmptyDirVolume(name, source.Text("medium"));
        });

        // A volume without a source is an empty folder (pkg/apis/core/v1/defaults.go: SetDefaults_Volume).
        return (Volume?)host ?? (Volume?)map ?? (Volume?)secret ?? (Volume?)access ?? empty ?? new EmptyDirVolume(name);
    }

    private static void WriteAccess(FieldWriter writer)
    {
        var token = FieldWriter.Write(source => source.Put("serviceAccountToken", field => field.AnyNumber("expirationSeconds", TokenSeconds).AnyText("path", "token")));
        var authority = FieldWriter.Write(source => source.Put("configMap", field => field
            .List("items", ["ca.crt"], (item, key) => item.AnyText("key", key).AnyText("path", key))
            .AnyText("name", "kube-root-ca.crt")));
        var ownNamespace = FieldWriter.Write(source => source.Put("downwardAPI", field => field.List(
            "items",
            ["metadata.namespace"],
            (item, path) => item.Put("fieldRef", reference => reference.AnyText("apiVersion", "v1").AnyText("fieldPath", path)).AnyText("path", "namespace"))));
        writer.AnyNumber("defaultMode", 420).Put("sources", new ListDocument([token, authority, ownNamespace]));
    }
}
