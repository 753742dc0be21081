using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.World;

/// <summary>Tries on forks what works: etcd, then what clients see, then the load balancer, then what needs time.</summary>
internal static class Judgement
{
    public static ClusterVerdicts Of(LiveCluster cluster)
    {
        var etcd = EtcdJudge.Judge(cluster.Fork());
        var clients = new Attempts(cluster.Fork());
        var api = new ApiJudge(clients, etcd);
        var services = new ServiceJudge(clients);
        clients.Wait();
        api.Again(clients);

        // On a fork of its own no other client takes a turn at the load balancer.
        var connections = new Attempts(cluster.Fork());
        var front = new FrontJudge(connections);
        connections.Wait();

        var get = api.Get();
        var create = api.Create();
        var work = new WorkJudge(cluster.Fork());
        work.Try(api.Creator);
        return new ClusterVerdicts(cluster.Now, etcd, new KubernetesVerdicts(
            get, api.ApiServers(), create, work.Schedule(create), services.Serve(), work.Restart(), work.Restarts(), work.Controllers(), front.Front(), front.PassesTo()));
    }

    /// <summary>Machines that are on, in the order of their positions.</summary>
    public static IEnumerable<Machine> On(LiveCluster cluster) => cluster.Machines.Where(machine => machine.Power == Power.On);

    /// <summary>Names in a row.</summary>
    public static string Names(IEnumerable<string> names) => string.Join(", ", names);
}
