using System.Collections.Immutable;
using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary>The phases of <c>kubeadm join</c>, in their order (cmd/kubeadm/app/cmd/join.go, v1.35).</summary>
internal static class JoinPhases
{
    public static ImmutableArray<KubeadmPhase<JoinRun>> All { get; } =
    [
        new("preflight", Preflight),
        new("control-plane-prepare/download-certs", ControlPlane(DownloadCertificates)),
        new("control-plane-prepare/certs", ControlPlane(Certificates)),
        new("control-plane-prepare/kubeconfig", ControlPlane(Kubeconfigs)),
        new("control-plane-prepare/control-plane", ControlPlane(run => ControlPlanePhase.Run(run.Host, run.Configuration))),
        new("check-etcd", ControlPlane(EtcdJoin.Check)),
        new("kubelet-start", KubeletStart),
        new("etcd-join", ControlPlane(EtcdJoin.Run)),
        new("kubelet-wait-bootstrap", KubeletWait),
        new("control-plane-join/mark-control-plane", ControlPlane(MarkControlPlane)),
        new("wait-control-plane", ControlPlane(run => HealthWait.ForControlPlane(run.Host))),
    ];

    private static Func<JoinRun, string?> ControlPlane(Func<JoinRun, string?> phase) => run => run.IsControlPlane ? phase(run) : null;

    private static string? Preflight(JoinRun run)
    {
        var host = run.Host;
        host.Print("[preflight] Running pre-flight checks");
        if ((Kubeadm.Preflight.ForJoin(host, run.IsControlPlane, run.Ignored) ?? Discovery.Run(run)) is { } error)
            return error;

        host.Print("[preflight] Reading configuration from the \"kubeadm-config\" ConfigMap in namespace \"kube-system\"...");
        host.Print("[preflight] Use 'kubeadm init phase upload-config kubeadm --config your-config-file' to re-upload it.");
        var (configuration, refused) = StoredConfiguration.Read(run.Api);
        if (configuration is null)
            return $"unable to fetch the kubeadm-config ConfigMap: {refused}";
        run.Know(configuration);
        if (!run.IsControlPlane)
            return null;
        if (NotReady(run) is { } reason)
            return reason;

        host.Print("[preflight] Running pre-flight checks before initializing the new control plane instance");
        if (Kubeadm.Preflight.ForControlPlane(host, configuration, run.Ignored, isJoining: true) is { } failed)
            return failed;
        host.Print("[preflight] Pulling images required for setting up a Kubernetes cluster");
        host.Print("[preflight] This might take a minute or two, depending on the speed of your internet connection");
        host.Print("[preflight] You can also perform this action beforehand using 'kubeadm config images pull'");
        return null;
    }

    // cmd/kubeadm/app/cmd/phases/join/preflight.go
    private static string? NotReady(JoinRun run)
    {
        var reason = run.Configuration.ControlPlaneEndpoint.Length == 0
            ? "unable to add a new control plane instance to a cluster that doesn't have a stable controlPlaneEndpoint address"
            : run.Flags["certificate-key"] is null ? MissingShared(run) : null;
        return reason is null ? null : $"""

            One or more conditions for hosting a new control plane instance is not satisfied.

            {reason}

            Please ensure that:
            * The cluster has a stable controlPlaneEndpoint address.
            * The certificates that must be shared among control plane instances are provided.


            """;
    }

    private static string? MissingShared(JoinRun run)
    {
        List<(string What, string Kind, string Path)> shared =
        [
            ("certificate for CA", "certificate", PkiFiles.CertificatePath("ca")),
            ("key for service account", "private key", PkiFiles.ServiceAccountKey),
            ("certificate for front-proxy CA", "certificate", PkiFiles.CertificatePath("front-proxy-ca")),
        ];
        if (run.Configuration.Etcd is LocalEtcd)
            shared.Add(("certificate for etcd CA", "certificate", PkiFiles.CertificatePath("etcd/ca")));
        var missing = shared.Where(file => run.Host.Files[file.Path] is null)
            .Select(file => $"failure loading {file.What}: couldn't load the {file.Kind} file {file.Path}: open {file.Path}: no such file or directory").ToList();
        return missing.Count switch { 0 => null, 1 => missing[0], _ => $"[{string.Join(", ", missing)}]" };
    }

    private static string? DownloadCertificates(JoinRun run)
    {
        var host = run.Host;
        if (run.Flags["certificate-key"] is not { } hex)
            return null;
        host.Print("[download-certs] Downloading the certificates in Secret \"kubeadm-certs\" in the \"kube-system\" Namespace");
        var (secret, error) = run.Api.Get<Secret>(ResourceKind.Secrets, "kube-system", UploadedCertificates.Name);
        if (secret is null && error?.EndsWith("not found", StringComparison.Ordinal) == true)
        {
            error = "Secret \"kubeadm-certs\" was not found in the \"kube-system\" Namespace. This Secret might have expired. "
                + "Please, run `kubeadm init phase upload-certs --upload-certs` on a control plane to generate a new one";
        }

        if (secret is null)
            return $"error downloading certs: error downloading the secret: {error}";
        if (!CertificateKey.TryParse(hex, out var key, out var invalid))
            return $"error downloading certs: {invalid}";
        var (files, closed) = UploadedCertificates.Open(run.Configuration, secret, key, host.Files, host.Clock);
        if (files is null)
            return $"error downloading certs: {closed}";
        host.Print($"[download-certs] Saving the certificates to the folder: \"{KubeadmDefaults.CertificatesDirectory}\"");
        host.Files = files;
        return null;
    }

    private static string? Certificates(JoinRun run)
    {
        var error = CertificatePhase.Run(run.Host, run.Configuration, only: null, run.Draw);
        if (error is null)
            run.Host.Print($"[certs] Valid certificates and keys now exist in \"{KubeadmDefaults.CertificatesDirectory}\"");
        return error;
    }

    private static string? Kubeconfigs(JoinRun run)
    {
        run.Host.Print("[kubeconfig] Generating kubeconfig files");
        return KubeconfigPhase.Run(run.Host, run.Configuration, [KubeconfigKind.Admin, KubeconfigKind.ControllerManager, KubeconfigKind.Scheduler], run.Draw);
    }

    private static string? KubeletStart(JoinRun run)
    {
        var (host, name) = (run.Host, run.Host.Node.Name);
        var (node, _) = run.Api.Get<Node>(ResourceKind.Nodes, "", name);
        if (node?.Condition("Ready") is { Status: ConditionStatus.True })
        {
            return $"a Node with name \"{name}\" and status \"Ready\" already exists in the cluster. "
                + "You must delete the existing Node or change the name of this new joining Node";
        }

        var server = run.IsControlPlane ? $"https://{host.Node.Address}:6443" : run.Server;
        var signer = ManagedCertificate.AuthorityIn(host.Files, PkiAuthority.Root) ?? host.ClusterSigner();
        if (host.Files[PkiFiles.CertificatePath("ca")] is null)
            host.Files = host.Files.WithText(PkiFiles.CertificatePath("ca"), run.Authority!.ToPem(), FileNode.UsualFile, host.Clock);
        host.Files = host.Files.WithText(
            KubeletFiles.BootstrapPath, KubeconfigFile.Bootstrap(run.Configuration, run.Authority!, server, run.Token), FileNode.PrivateFile, host.Clock);
        if (signer is not null)
        {
            host.Files = KubeletFiles.WithCredentials(host.Files, run.Configuration, signer, host.Node, host.Clock, run.Draw())
                .WithText(KubeconfigKind.Kubelet.Path, KubeconfigFile.JoinedKubelet(run.Authority!, server), FileNode.PrivateFile, host.Clock);
        }

        ControlPlanePhase.StartKubelet(host, run.Configuration);
        return null;
    }

    private static string? KubeletWait(JoinRun run)
    {
        if (HealthWait.ForKubelet(run.Host) is { } error)
            return error;
        run.Host.Print("[kubelet-start] Waiting for the kubelet to perform the TLS Bootstrap");
        run.Host.Files = run.Host.Files.Without(KubeletFiles.BootstrapPath);
        return run.Host.Files[KubeconfigKind.Kubelet.Path] is null ? "timed out waiting for the condition" : null;
    }

    private static string? MarkControlPlane(JoinRun run)
    {
        var (api, error) = KubeadmApi.OfAdmin(run.Host);
        return api is null ? error : NodeMark.Run(run.Host, api);
    }
}
