using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Documents;

/// <summary>What a pod shall run.</summary>
internal static class PodCodec
{
    internal static void Write(FieldWriter writer, PodSpec spec) => writer
        .List("containers", spec.Containers, ContainerCodec.Write)
        .AnyText("dnsPolicy", spec.DnsPolicy)
        .AnyFlag("enableServiceLinks", value: true)
        .Flag("hostNetwork", spec.HostNetwork)
        .List("initContainers", spec.InitContainers, ContainerCodec.Write)
        .Text("nodeName", spec.NodeName)
        .Map("nodeSelector", spec.NodeSelector)
        .AnyNumber("priority", spec.Priority)
        .Text("priorityClassName", spec.PriorityClassName)
        .AnyText("restartPolicy", spec.RestartPolicy.ToString())
        .AnyText("schedulerName", spec.SchedulerName)
        .Put("securityContext", context =>
        {
            if (spec.SeccompProfile.Length > 0)
                context.Put("seccompProfile", profile => profile.AnyText("type", spec.SeccompProfile));
        })
        .Text("serviceAccount", spec.ServiceAccountName)
        .Text("serviceAccountName", spec.ServiceAccountName)
        .AnyNumber("terminationGracePeriodSeconds", spec.TerminationGracePeriodSeconds)
        .List("tolerations", spec.Tolerations, WriteToleration)
        .List("volumes", spec.Volumes, VolumeCodec.Write);

    internal static PodSpec Read(FieldReader reader)
    {
        reader.Ignore(
            "activeDeadlineSeconds", "affinity", "automountServiceAccountToken", "dnsConfig", "enableServiceLinks", "ephemeralContainers", "hostAliases", "hostIPC", "hostPID",
            "hostUsers", "hostname", "imagePullSecrets", "os", "overhead", "preemptionPolicy", "readinessGates", "resourceClaims", "resources", "runtimeClassName",
            "schedulingGates", "serviceAccount", "setHostnameAsFQDN", "shareProcessNamespace", "subdomain", "topologySpreadConstraints");
        return new PodSpec
        {
            Containers = reader.List("containers", "Container", ContainerCodec.Read),
            InitContainers = reader.List("initContainers", "Container", ContainerCodec.Read),
            DnsPolicy = reader.Text("dnsPolicy", "ClusterFirst"),
            HostNetwork = reader.Flag("hostNetwork"),
            NodeName = reader.Text("nodeName"),
            NodeSelector = reader.Map("nodeSelector"),
            Priority = reader.OptionalInt("priority"),
            PriorityClassName = reader.Text("priorityClassName"),
            RestartPolicy = reader.Choice("restartPolicy", RestartPolicy.Always),
            SchedulerName = reader.Text("schedulerName", "default-scheduler"),
            SeccompProfile = reader.Object("securityContext", "PodSecurityContext", ReadSeccomp) ?? "",
            ServiceAccountName = reader.Text("serviceAccountName"),
            TerminationGracePeriodSeconds = reader.Int("terminationGracePeriodSeconds", 30),
            Tolerations = reader.List("tolerations", "Toleration", ReadToleration),
            Volumes = reader.List("volumes", "Volume", VolumeCodec.Read),
        };
    }

    internal static void WriteTemplate(FieldWriter writer, PodTemplate template) => writer
        .Put("metadata", meta => meta.Map("annotations", template.Annotations).Map("labels", template.Labels))
        .Put("spec", spec => Write(spec, template.Spec));

    internal static PodTemplate ReadTemplate(FieldReader reader)
    {
        var meta = reader.Object("metadata", "ObjectMeta", MetaCodec.Read) ?? new ObjectMeta("");
        return new PodTemplate(reader.Object("spec", "PodSpec", Read) ?? new PodSpec()) { Labels = meta.Labels, Annotations = meta.Annotations };
    }

    private static string ReadSeccomp(FieldReader reader)
    {
        reader.Ignore(
            "appArmorProfile", "fsGroup", "fsGroupChangePolicy", "runAsGroup", "runAsNonRoot", "runAsUser", "seLinuxChangePolicy", "seLinuxOptions", "supplementalGroups",
            "supplementalGroupsPolicy", "sysctls", "windowsOptions");
        return reader.Object("seccompProfile", "SeccompProfile", profile =>
        {
            profile.Ignore("localhostProfile");
            return profile.Text("type");
        }) ?? "";
    }

    private static void WriteToleration(FieldWriter writer, Toleration toleration)
    {
        writer.Text("key", toleration.Key).Text("effect", toleration.Effect?.ToString() ?? "");
        if (toleration.Value is { } value)
            writer.AnyText("operator", "Equal").Text("value", value);
        else
            writer.AnyText("operator", "Exists");
        writer.AnyNumber("tolerationSeconds", toleration.Seconds);
    }

    private static Toleration ReadToleration(FieldReader reader)
    {
        var (isExists, value) = (reader.Text("operator", "Equal") == "Exists", reader.Text("value"));
        TaintEffect? effect = reader.Has("effect") ? reader.Choice("effect", TaintEffect.NoSchedule) : null;
        return new Toleration(reader.Text("key"), isExists ? null : value, effect, reader.OptionalNumber("tolerationSeconds"));
    }
}
