namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary><c>kubeadm certs check-expiration | renew | certificate-key</c> (cmd/kubeadm/app/cmd/certs.go, v1.35).</summary>
internal static class CertsCommand
{
    private const string Done =
        "Done renewing certificates. You must restart the kube-apiserver, kube-controller-manager, kube-scheduler and etcd, so that they can use the new certificates.";

    public static int Run(KubeadmHost host, IReadOnlyList<string> arguments)
    {
        var (flags, error) = KubeadmFlags.Parse(arguments, "config", "kubeconfig", "cert-dir", "output|o");
        return flags is null
            ? CommandResult.Of(host, error)
            : flags.Words switch
            {
                ["check-expiration"] => CheckExpiration(host),
                ["certificate-key"] => PrintKey(host),
                ["renew", "all"] => RenewAll(host),
                ["renew", var name] => CommandResult.Of(host, RenewOne(host, name)),
                ["renew"] => CommandResult.Of(host, "missing subcommand; \"renew\" is not meant to be run on its own"),
                _ => CommandResult.Of(host, "missing subcommand; \"certs\" is not meant to be run on its own"),
            };
    }

    private static int CheckExpiration(KubeadmHost host)
    {
        foreach (var line in ExpirationTable.Lines(host.Files, StoredConfiguration.ReadOrDefault(host, "check-expiration"), host.Clock))
            host.Print(line);
        return CommandResult.Success;
    }

    private static int PrintKey(KubeadmHost host)
    {
        (var key, host.Prng) = CertificateKey.Draw(host.Prng);
        host.Print(key.Hex);
        return CommandResult.Success;
    }

    private static int RenewAll(KubeadmHost host)
    {
        var configuration = StoredConfiguration.ReadOrDefault(host, "renew");
        foreach (var managed in ManagedCertificate.For(configuration))
        {
            if (managed.Read(host.Files) is null)
                host.Print($"MISSING! {managed.Description}");
            else if (Renew(host, configuration, managed) is { } error)
                return CommandResult.Of(host, error);
        }

        host.Print("");
        host.Print(Done);
        return CommandResult.Success;
    }

    private static string? RenewOne(KubeadmHost host, string name)
    {
        if (!ManagedCertificate.For(new ClusterConfiguration()).Any(known => known.Name == name))
            return $"unknown command \"{name}\" for \"kubeadm certs renew\"";
        var configuration = StoredConfiguration.ReadOrDefault(host, "renew");
        var managed = ManagedCertificate.For(configuration).FirstOrDefault(managed => managed.Name == name);
        if (managed is null)
            return $"unknown command \"{name}\" for \"kubeadm certs renew\"";
        return managed.Read(host.Files) is null
            ? $"failed to load existing certificate {name}: failed to load certificate: couldn't load the certificate file {managed.Path}: open {managed.Path}: no such file or directory"
            : Renew(host, configuration, managed);
    }

    private static string? Renew(KubeadmHost host, ClusterConfiguration configuration, ManagedCertificate managed)
    {
        if (ManagedCertificate.AuthorityIn(host.Files, managed.Authority) is not { } authority)
        {
            host.Print($"Detected external {managed.Authority.Name}, {managed.Description} can't be renewed");
            return null;
        }

        var (source, after) = host.Prng.Next();
        host.Prng = after;
        host.Files = managed.Renew(host.Files, managed.Read(host.Files)!, authority, configuration.CertificateValidity, host.Clock, new Kernel.Prng(source));
        host.Print($"{managed.Description} renewed");
        return null;
    }
}
