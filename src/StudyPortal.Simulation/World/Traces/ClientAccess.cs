using StudyPortal.Simulation.Etcd;
using StudyPortal.Simulation.Kubernetes.Api.Clients;
using StudyPortal.Simulation.Kubernetes.Kubeadm;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Machines.Certificates;
using StudyPortal.Simulation.Raft;

namespace StudyPortal.Simulation.World;

/// <summary>With which credentials an administrator asks the cluster: those that kubeadm has put on its machines.</summary>
internal static class ClientAccess
{
    private const string AdminFile = "/etc/kubernetes/admin.conf";
    private const int UsualClientPort = 2379;

    // Stacked members have theirs where kubeadm puts them, members on machines of their own where their administrator did.
    private static readonly (string Authority, string Pair)[] _etcdFiles =
    [
        (KubeadmDefaults.CertificatesDirectory + "/etcd/ca.crt", KubeadmDefaults.CertificatesDirectory + "/etcd/healthcheck-client"),
        (ExternalEtcdFiles.CertificatesDirectory + "/ca.crt", ExternalEtcdFiles.CertificatesDirectory + "/healthcheck-client"),
    ];

    /// <summary>What the admin.conf of a machine comes down to; null where it has none that can be read.</summary>
    public static ApiAccess? Admin(Machine machine) =>
        machine.Files[AdminFile]?.Text is { } text ? Kubeconfig.Read(text, path => machine.Files[path]?.Text).Kubeconfig?.Access : null;

    /// <summary>The same, or a copy of the first machine that has one: administrators keep it on their own machines, too.</summary>
    public static ApiAccess? AdminAnywhere(LiveCluster cluster, Machine machine) => Admin(machine) ?? cluster.Machines.Select(Admin).FirstOrDefault(access => access is not null);

    /// <summary>How <c>etcdctl</c> shows who it is on a machine; null where the files are not there.</summary>
    public static ClientTls? Etcdctl(Machine machine)
    {
        foreach (var (authority, pair) in _etcdFiles)
        {
            if (KeyPair.Parse(Text(machine, pair + ".crt"), Text(machine, pair + ".key")).Pair is { } own)
                return new ClientTls(Certificate.ParseAll(Text(machine, authority)), own.Certificate);
        }

        return null;
    }

    /// <summary>Where a member serves its clients: as it has told the others, else at the usual port of its machine.</summary>
    public static Endpoint EtcdEndpoint(LiveCluster cluster, Machine machine)
    {
        foreach (var running in cluster.Processes)
        {
            if (running.Machine == machine.Position && running.Process is EtcdMember member && member.Store.Member(member.Id) is { } told)
                return EndpointOf(told, machine);
        }

        return new Endpoint(machine.Address, UsualClientPort);
    }

    /// <summary>The members of etcd that run, with their machines, in the order of these.</summary>
    public static List<(Machine Machine, EtcdMember Member, RaftNode Node)> Members(LiveCluster cluster) =>
    [
        .. from running in cluster.Processes
           where running.Process is EtcdMember { Node: not null }
           orderby running.Machine
           select (cluster.Machines[running.Machine], (EtcdMember)running.Process, ((EtcdMember)running.Process).Node!),
    ];

    private static Endpoint EndpointOf(ClusterMember member, Machine machine) =>
        !member.ClientUrls.IsEmpty && Endpoint.TryParse(member.ClientUrls[0], out var endpoint) ? endpoint : new Endpoint(machine.Address, UsualClientPort);

    private static string Text(Machine machine, string path) => machine.Files[path]?.Text ?? "";
}
