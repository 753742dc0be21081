using StudyPortal.Simulation.Etcd;

namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary>How a member of a stacked etcd joins: as a learner, and as a voter once it has caught up (cmd/kubeadm/app/phases/etcd/local.go, v1.35).</summary>
internal static class EtcdJoin
{
    public static string? Check(JoinRun run)
    {
        if (run.Configuration.Etcd is not LocalEtcd)
        {
            run.Host.Print("[check-etcd] Skipping etcd check in external mode");
            return null;
        }

        run.Host.Print("[check-etcd] Checking that the etcd cluster is healthy");
        var (etcd, error) = Client(run);
        return etcd is null ? error : etcd.CheckHealth();
    }

    public static string? Run(JoinRun run)
    {
        var host = run.Host;
        if (run.Configuration.Etcd is not LocalEtcd)
            return null;
        var (etcd, error) = Client(run);
        if (etcd is null)
            return error;

        var peerUrl = EtcdManifest.PeerUrl(host.Node);
        var (added, refused) = etcd.AddLearner(peerUrl);
        if (added is null)
            return $"error creating local etcd static pod manifest file: {refused}";
        host.Print("[etcd] Announced new etcd member joining to the existing etcd cluster");
        host.Print("[etcd] Creating static Pod manifest for \"etcd\"");
        host.Files = StaticPodFiles.WithEtcd(host.Files, run.Configuration, host.Node, [.. added.Members.Select(member => NodeOf(member, host.Node))], host.Clock);
        if (etcd.Promote(added.Member.Id) is { } notPromoted)
            return $"error creating local etcd static pod manifest file: {notPromoted}";
        host.Print("[etcd] Waiting for the new etcd member to join the cluster. This can take up to 40s");
        return etcd.CheckHealth();
    }

    // A member that has not started yet has no name: it is the one that joins.
    private static PlannedNode NodeOf(ClusterMember member, PlannedNode joining) =>
        member.IsStarted ? new PlannedNode(member.Name, new Uri(member.PeerUrls[0]).Host) : joining;

    private static (EtcdAdministration? Client, string? Error) Client(JoinRun run)
    {
        var (api, error) = KubeadmApi.OfAdmin(run.Host);
        return api is null ? (null, error) : EtcdAdministration.FromCluster(run.Host, api);
    }
}
