using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary>What differs between the static pods that kubeadm writes; the rest is alike (cmd/kubeadm/app/util/staticpod/utils.go, v1.35).</summary>
/// <param name="Name">The component.</param>
/// <param name="Image">Its image.</param>
/// <param name="Command">Its command as <see cref="CommandLineFlags"/> writes it.</param>
/// <param name="ProbeHost">The address that the kubelet asks.</param>
/// <param name="ProbePort">The port that it asks.</param>
internal sealed record StaticPod(string Name, string Image, string Command, string ProbeHost, int ProbePort)
{
    public (string Key, string Value)? Annotation { get; init; }

    public string ProbeScheme { get; init; } = "HTTPS";

    public required string LivenessPath { get; init; }

    public string? ReadinessPath { get; init; }

    public required string StartupPath { get; init; }

    public required string Cpu { get; init; }

    public string? Memory { get; init; }

    public required ImmutableArray<HostMount> Mounts { get; init; }

    public string Write()
    {
        var text = new StringBuilder("apiVersion: v1\nkind: Pod\nmetadata:\n");
        if (Annotation is { } annotation)
            Add(text, $"  annotations:\n    {annotation.Key}: {annotation.Value}\n");
        Add(text, $"  labels:\n    component: {Name}\n    tier: control-plane\n  name: {Name}\n  namespace: kube-system\n");
        Add(text, $"spec:\n  containers:\n  - command:\n{Command}\n    image: {Image}\n    imagePullPolicy: IfNotPresent\n");
        Probe(text, "liveness", LivenessPath, KubeadmProbes.LivenessFailures, isPatient: true);
        Add(text, $"    name: {Name}\n    ports:\n    - containerPort: {ProbePort}\n      name: probe-port\n      protocol: TCP\n");
        if (ReadinessPath is not null)
            Probe(text, "readiness", ReadinessPath, KubeadmProbes.ReadinessFailures, isPatient: false);
        Add(text, $"    resources:\n      requests:\n        cpu: {Cpu}\n");
        if (Memory is not null)
            Add(text, $"        memory: {Memory}\n");
        Probe(text, "startup", StartupPath, KubeadmProbes.StartupFailures, isPatient: true);
        text.Append("    volumeMounts:\n");
        foreach (var mount in Mounts)
            Add(text, $"    - mountPath: {mount.Path}\n      name: {mount.Name}\n{(mount.IsReadOnly ? "      readOnly: true\n" : "")}");
        text.Append("  hostNetwork: true\n  priority: 2000001000\n  priorityClassName: system-node-critical\n");
        text.Append("  securityContext:\n    seccompProfile:\n      type: RuntimeDefault\n  volumes:\n");
        foreach (var mount in Mounts.OrderBy(mount => mount.Name, StringComparer.Ordinal))
            Add(text, $"  - hostPath:\n      path: {mount.Path}\n      type: {mount.Type}\n    name: {mount.Name}\n");
        return text.Append("status: {}\n").ToString();
    }

    private void Probe(StringBuilder text, string kind, string path, int failures, bool isPatient)
    {
        Add(text, $"    {kind}Probe:\n      failureThreshold: {failures}\n      httpGet:\n        host: {ProbeHost}\n");
        Add(text, $"        path: {path}\n        port: probe-port\n        scheme: {ProbeScheme}\n");
        var delay = isPatient ? $"      initialDelaySeconds: {KubeadmProbes.PatientSeconds}\n" : "";
        Add(text, $"{delay}      periodSeconds: {(isPatient ? KubeadmProbes.PatientSeconds : KubeadmProbes.ReadinessSeconds)}\n      timeoutSeconds: {KubeadmProbes.TimeoutSeconds}\n");
    }

    private static void Add(StringBuilder text, FormattableString part) => text.Append(part.ToString(CultureInfo.InvariantCulture));
}
