using System.Collections.Immutable;
using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Documents;

/// <summary>Containers of a pod's spec.</summary>
internal static class ContainerCodec
{
    internal static void Write(FieldWriter writer, ContainerSpec container)
    {
        writer
            .Texts("args", container.Args)
            .Texts("command", container.Command)
            .List("env", container.Environment, WriteVariable)
            .AnyText("image", container.Image)
            .Text("imagePullPolicy", container.ImagePullPolicy)
            .AnyText("name", container.Name)
            .List("ports", container.Ports, WritePort)
            .Put("resources", resources => WriteQuantities(WriteQuantities(resources, "limits", container.Limits), "requests", container.Requests))
            .AnyText("terminationMessagePath", "/dev/termination-log")
            .AnyText("terminationMessagePolicy", "File")
            .List("volumeMounts", container.VolumeMounts, WriteMount)
            .Text("workingDir", container.WorkingDirectory);
        foreach (var (name, probe) in new[] { ("livenessProbe", container.LivenessProbe), ("readinessProbe", container.ReadinessProbe), ("startupProbe", container.StartupProbe) })
        {
            if (probe is not null)
                writer.Put(name, field => ProbeCodec.Write(field, probe));
        }
    }

    internal static ContainerSpec Read(FieldReader reader)
    {
        reader.Ignore(
            "envFrom", "lifecycle", "resizePolicy", "restartPolicy", "restartPolicyRules", "securityContext", "stdin", "stdinOnce", "terminationMessagePath",
            "terminationMessagePolicy", "tty", "volumeDevices");
        var resources = reader.Object("resources", "ResourceRequirements", ReadResources);
        return new ContainerSpec(reader.Text("name"), reader.Text("image"))
        {
            Args = reader.Texts("args"),
            Command = reader.Texts("command"),
            Environment = reader.List("env", "EnvVar", ReadVariable),
            ImagePullPolicy = reader.Text("imagePullPolicy"),
            Limits = resources?.Limits ?? StringMap.Empty,
            LivenessProbe = reader.Object("livenessProbe", "Probe", ProbeCodec.Read),
            Ports = reader.List("ports", "ContainerPort", ReadPort),
            ReadinessProbe = reader.Object("readinessProbe", "Probe", ProbeCodec.Read),
            Requests = resources?.Requests ?? StringMap.Empty,
            StartupProbe = reader.Object("startupProbe", "Probe", ProbeCodec.Read),
            VolumeMounts = reader.List("volumeMounts", "VolumeMount", ReadMount),
            WorkingDirectory = reader.Text("workingDir"),
        };
    }

    private static FieldWriter WriteQuantities(FieldWriter writer, string name, ImmutableSortedDictionary<string, string> quantities) => writer.Map(name, quantities);

    private static Resources ReadResources(FieldReader reader)
    {
        reader.Ignore("claims");
        return new Resources(reader.Quantities("limits"), reader.Quantities("requests"));
    }

    private static void WriteVariable(FieldWriter writer, EnvironmentVariable variable)
    {
        writer.AnyText("name", variable.Name).Text("value", variable.Value);
        if (variable.Source is { } source)
            writer.Put("valueFrom", from => WriteSource(from, source));
    }

    private static void WriteSource(FieldWriter writer, EnvironmentSource source) => _ = source switch
    {
        FieldSource field => writer.Put("fieldRef", reference => reference.AnyText("apiVersion", "v1").AnyText("fieldPath", field.FieldPath)),
        ConfigMapKeySource map => writer.Put("configMapKeyRef", reference => reference.AnyText("key", map.Key).AnyText("name", map.Name)),
        SecretKeySource secret => writer.Put("secretKeyRef", reference => reference.AnyText("key", secret.Key).AnyText("name", secret.Name)),
        _ => writer,
    };

    private static EnvironmentVariable ReadVariable(FieldReader reader) =>
        new(reader.Text("name"), reader.Text("value"), reader.Object("valueFrom", "EnvVarSource", ReadSource)?.Source);

    private static SourceField ReadSource(FieldReader reader)
    {
        reader.Ignore("fileKeyRef", "resourceFieldRef");
        var field = reader.Object("fieldRef", "ObjectFieldSelector", from =>
        {
            from.Ignore("apiVersion");
            return new FieldSource(from.Text("fieldPath"));
        });
        var map = reader.Object("configMapKeyRef", "ConfigMapKeySelector", from =>
        {
            from.Ignore("optional");
            return new ConfigMapKeySource(from.Text("name"), from.Text("key"));
        });
        var secret = reader.Object("secretKeyRef", "SecretKeySelector", from =>
        {
            from.Ignore("optional");
            return new SecretKeySource(from.Text("name"), from.Text("key"));
        });
        return new SourceField((EnvironmentSource?)field ?? (EnvironmentSource?)map ?? secret);
    }

    private static void WritePort(FieldWriter writer, ContainerPort port) =>
        writer.AnyNumber("containerPort", port.Number).Number("hostPort", port.HostPort).Text("name", port.Name).AnyText("protocol", port.Protocol);

    private static ContainerPort ReadPort(FieldReader reader)
    {
        reader.Ignore("hostIP");
        return new ContainerPort(reader.Int("containerPort"), reader.Text("name"), reader.Text("protocol", "TCP")) { HostPort = reader.Int("hostPort") };
    }

    private static void WriteMount(FieldWriter writer, VolumeMount mount) =>
        writer.AnyText("mountPath", mount.MountPath).AnyText("name", mount.Name).Flag("readOnly", mount.ReadOnly).Text("subPath", mount.SubPath);

    private static VolumeMount ReadMount(FieldReader reader)
    {
        reader.Ignore("mountPropagation", "recursiveReadOnly", "subPathExpr");
        return new VolumeMount(reader.Text("name"), reader.Text("mountPath"), reader.Flag("readOnly")) { SubPath = reader.Text("subPath") };
    }

    private sealed record Resources(ImmutableSortedDictionary<string, string> Limits, ImmutableSortedDictionary<string, string> Requests);

    private sealed record SourceField(EnvironmentSource? Source);
}
