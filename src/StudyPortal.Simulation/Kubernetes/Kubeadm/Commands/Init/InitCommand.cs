using StudyPortal.Simulation.Machines.Certificates;

namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary><c>kubeadm init</c> and <c>kubeadm init phase …</c> (cmd/kubeadm/app/cmd/init.go, v1.35).</summary>
internal static class InitCommand
{
    public static int Run(KubeadmHost host, IReadOnlyList<string> arguments)
    {
        var (flags, error) = KubeadmFlags.Parse(arguments, InitRun.KnownFlags);
        if (flags is null)
            return CommandResult.Of(host, error);
        var (run, wrong) = InitRun.Create(host, flags);
        if (run is null)
            return CommandResult.Of(host, wrong);
        if (flags.Words is ["phase", ..])
            return CommandResult.Of(host, InitPhases.RunOne(run, flags.Words[1..]));
        if (!flags.Words.IsEmpty)
            return CommandResult.Of(host, $"unknown command \"{flags.Words[0]}\" for \"kubeadm init\"");

        host.Print($"[init] Using Kubernetes version: {run.Configuration.KubernetesVersion}");
        if (KubeadmPhase<InitRun>.RunAll(InitPhases.All, run, flags.List("skip-phases")) is { } failure)
            return CommandResult.Of(host, failure);
        Congratulate(run);
        return CommandResult.Success;
    }

    // cmd/kubeadm/app/cmd/phases/init/showjoincommand.go
    private static void Congratulate(InitRun run)
    {
        PrintAll(run.Host, """

            Your Kubernetes control-plane has initialized successfully!

            To start using your cluster, you need to run the following as a regular user:

              mkdir -p $HOME/.kube
              sudo cp -i /etc/kubernetes/admin.conf $HOME/.kube/config
              sudo chown $(id -u):$(id -g) $HOME/.kube/config

            Alternatively, if you are the root user, you can run:

              export KUBECONFIG=/etc/kubernetes/admin.conf

            You should now deploy a pod network to the cluster.
            Run "kubectl apply -f [podnetwork].yaml" with one of the options listed at:
              https://kubernetes.io/docs/concepts/cluster-administration/addons/

            """);
        var hash = Certificate.TryParse(run.Host.Files[PkiFiles.CertificatePath("ca", run.Configuration.CertificatesDirectory)]?.Text ?? "", out var authority) ? authority.Key.PublicKeyHash : "";
        var join = $"kubeadm join {run.Endpoint} --token {run.Token} \\\n\t--discovery-token-ca-cert-hash sha256:{hash}";
        if (run.Configuration.ControlPlaneEndpoint.Length > 0)
            PrintAll(run.Host, run.Flags.Has("upload-certs") ? WithUploadedCertificates(run, join) : WithCopiedCertificates(join));
        PrintAll(run.Host, $"Then you can join any number of worker nodes by running the following on each as root:\n\n{join} ");
    }

    private static string WithUploadedCertificates(InitRun run, string join) => $"""
        You can now join any number of control-plane nodes running the following command on each as root:

          {join} \
        {"\t"}--control-plane --certificate-key {run.CertificateKey?.Hex}

        Please note that the certificate-key gives access to cluster sensitive data, keep it secret!
        As a safeguard, uploaded-certs will be deleted in two hours; If necessary, you can use
        "kubeadm init phase upload-certs --upload-certs" to reload certs afterward.

        """;

    private static string WithCopiedCertificates(string join) => $"""
        You can now join any number of control-plane nodes by copying certificate authorities
        and service account keys on each node and then running the following as root:

          {join} \
        {"\t"}--control-plane

        """;

    private static void PrintAll(KubeadmHost host, string text)
    {
        foreach (var line in text.Split('\n'))
            host.Print(line);
    }
}
