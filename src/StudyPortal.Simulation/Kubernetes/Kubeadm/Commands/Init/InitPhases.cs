using System.Collections.Immutable;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary>The phases of <c>kubeadm init</c>, in their order (cmd/kubeadm/app/cmd/init.go, v1.35).</summary>
internal static class InitPhases
{
    public static ImmutableArray<KubeadmPhase<InitRun>> All { get; } =
    [
        new("preflight", Preflight),
        new("certs", run => Certificates(run)),
        new("kubeconfig", run => Kubeconfigs(run)),
        new("etcd", Etcd),
        new("control-plane", run => ControlPlanePhase.Run(run.Host, run.Configuration)),
        new("kubelet-start", KubeletStart),
        new("wait-control-plane", WaitControlPlane),
        new("upload-config", UploadPhases.Configuration),
        new("upload-certs", UploadPhases.Certificates),
        new("mark-control-plane", UploadPhases.MarkControlPlane),
        new("bootstrap-token", UploadPhases.Token),
        new("kubelet-finalize", KubeletFinalize),
        new("addon/coredns", UploadPhases.CoreDnsAddon),
        new("addon/kube-proxy", UploadPhases.KubeProxyAddon),
    ];

    /// <summary>One phase as <c>kubeadm init phase NAME [PART]</c> runs it.</summary>
    public static string? RunOne(InitRun run, ImmutableArray<string> words)
    {
        var part = words.Length < 2 || words[1] == "all" ? null : words[1];
        return words switch
        {
            ["certs", _] => Certificates(run, part),
            ["kubeconfig", _] => Kubeconfigs(run, part),
            ["control-plane", _] => ControlPlanePhase.Run(run.Host, run.Configuration, part),
            ["etcd", "local"] => Etcd(run),
            ["addon", "all"] => UploadPhases.CoreDnsAddon(run) ?? UploadPhases.KubeProxyAddon(run),
            ["addon", "coredns"] => UploadPhases.CoreDnsAddon(run),
            ["addon", "kube-proxy"] => UploadPhases.KubeProxyAddon(run),
            ["upload-config", "all" or "kubeadm" or "kubelet"] => UploadPhases.Configuration(run),
            [var name] when All.FirstOrDefault(phase => phase.Name == name) is { Name: not ("certs" or "kubeconfig" or "etcd" or "control-plane" or "upload-config") } phase =>
                phase.Run(run),
            [] => "missing subcommand; \"phase\" is not meant to be run on its own",
            [var name] => $"missing subcommand; \"{name}\" is not meant to be run on its own",
            _ => $"unknown command \"{words[^1]}\" for \"kubeadm init phase {words[0]}\"",
        };
    }

    private static string? Preflight(InitRun run)
    {
        run.Host.Print("[preflight] Running pre-flight checks");
        if (Kubeadm.Preflight.ForControlPlane(run.Host, run.Configuration, run.Ignored, isJoining: false) is { } error)
            return error;
        run.Host.Print("[preflight] Pulling images required for setting up a Kubernetes cluster");
        run.Host.Print("[preflight] This might take a minute or two, depending on the speed of your internet connection");
        run.Host.Print("[preflight] You can also perform this action beforehand using 'kubeadm config images pull'");
        return null;
    }

    private static string? Certificates(InitRun run, string? part = null) => CertificatePhase.Run(run.Host, run.Configuration, part, run.Draw);

    private static string? Kubeconfigs(InitRun run, string? part = null) =>
        KubeconfigPhase.Run(run.Host, run.Configuration, KubeconfigKind.All.Where(kind => part is null || kind.FileName == part + ".conf"), run.Draw);

    private static string? Etcd(InitRun run)
    {
        if (run.Configuration.Etcd is not LocalEtcd)
        {
            run.Host.Print("[etcd] External etcd mode: Skipping the creation of a manifest for local etcd");
            return null;
        }

        run.Host.Print($"[etcd] Creating static Pod manifest for local etcd in \"{KubeadmDefaults.ManifestsDirectory}\"");
        run.Host.Files = StaticPodFiles.WithEtcd(run.Host.Files, run.Configuration, run.Host.Node, [run.Host.Node], run.Host.Clock);
        return null;
    }

    private static string? KubeletStart(InitRun run)
    {
        ControlPlanePhase.StartKubelet(run.Host, run.Configuration);
        return null;
    }

    private static string? WaitControlPlane(InitRun run)
    {
        run.Host.Print($"[wait-control-plane] Waiting for the kubelet to boot up the control plane as static Pods from directory \"{KubeadmDefaults.ManifestsDirectory}\"");
        if (HealthWait.ForKubelet(run.Host) is { } kubelet)
            return $"failed while waiting for the kubelet to start: {kubelet}";
        return HealthWait.ForControlPlane(run.Host) is { } error ? $"failed while waiting for the control plane to start: {error}" : null;
    }

    // The kubelet has been given a certificate by the file; from here on it looks after its own.
    private static string? KubeletFinalize(InitRun run)
    {
        var (host, path) = (run.Host, KubeconfigKind.Kubelet.Path);
        if (run.Authority(PkiAuthority.Root) is not { } authority)
            return $"couldn't load CA certificate {PkiFiles.CertificatePath("ca", run.Configuration.CertificatesDirectory)}";
        host.Print($"[kubelet-finalize] Updating \"{path}\" to point to a rotatable kubelet client certificate and key");
        host.Files = KubeletFiles.WithCredentials(host.Files, run.Configuration, authority, host.Node, host.Clock, run.Draw());
        var text = KubeconfigFile.RotatingKubelet(run.Configuration, authority.Certificate, KubeconfigKind.Kubelet.Server(run.Configuration, host.Node), host.Node.Name);
        host.Files = host.Files.WithText(path, text, FileNode.PrivateFile, host.Clock);
        return null;
    }
}
