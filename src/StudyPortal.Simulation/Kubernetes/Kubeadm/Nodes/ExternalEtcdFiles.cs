using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Machines.Certificates;

namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary>
/// A member of etcd on a machine of its own: certificates under /etc/etcd/pki, a unit of systemd and a user. Nobody but an administrator makes these; the names of
/// the certificates follow kubeadm's.
/// </summary>
public static class ExternalEtcdFiles
{
    /// <summary>The folder of its certificates.</summary>
    public const string CertificatesDirectory = "/etc/etcd/pki";

    /// <summary>The folder of its data.</summary>
    public const string DataDirectory = "/var/lib/etcd";

    /// <summary>Its unit file.</summary>
    public const string UnitPath = "/etc/systemd/system/etcd.service";

    private const string User = "etcd";

    private static readonly (string File, PkiCertificate Like)[] _certificates =
        [("server", PkiCertificate.EtcdServer), ("peer", PkiCertificate.EtcdPeer), ("healthcheck-client", PkiCertificate.EtcdHealthcheckClient)];

    /// <summary>The files of the member on this node. The first one also keeps the authority's key.</summary>
    public static FileTree With(FileTree files, ClusterPlan plan, PlannedNode node)
    {
        var now = plan.Now;
        files = files
            .WithDirectory(DataDirectory, FileNode.PrivateDirectory, now, User)
            .WithText(CertificatesDirectory + "/ca.crt", plan.Pki.Etcd.Certificate.ToPem(), FileNode.UsualFile, now, User);
        if (node == plan.EtcdNodes[0])
            files = files.WithText(CertificatesDirectory + "/ca.key", plan.Pki.Etcd.Key.ToPem(), FileNode.PrivateFile, now);

        foreach (var (file, like) in _certificates)
        {
            var seed = plan.Seed.Fork($"{node.Name}/{like.Name}");
            var (issued, _) = plan.Pki.Etcd.Issue(like.Request(new ClusterConfiguration(), node), now, plan.Configuration.CertificateValidity, seed);
            files = files
                .WithText($"{CertificatesDirectory}/{file}.crt", issued.Certificate.ToPem(), FileNode.UsualFile, now, User)
                .WithText($"{CertificatesDirectory}/{file}.key", issued.Key.ToPem(), FileNode.PrivateFile, now, User);
        }

        return files.WithText(UnitPath, UnitFiles.Write(PlannedUnits.Etcd(plan, node), "etcd key-value store", User), FileNode.UsualFile, now);
    }

    /// <summary>What a control-plane node needs of it: the authority's certificate, and a client's of its own.</summary>
    public static FileTree WithClient(FileTree files, ClusterPlan plan, PlannedNode node)
    {
        var client = PkiCertificate.ApiServerEtcdClient;
        var (issued, _) = plan.Pki.Etcd.Issue(
            client.Request(plan.Configuration, node), plan.Now, plan.Configuration.CertificateValidity, plan.Seed.Fork($"{node.Name}/{client.Name}"));
        files = files.WithText(PkiFiles.CertificatePath(PkiAuthority.Etcd.BaseName), plan.Pki.Etcd.Certificate.ToPem(), FileNode.UsualFile, plan.Now);
        return PkiFiles.WithPair(files, client.BaseName, issued.Certificate, issued.Key, plan.Now);
    }
}
