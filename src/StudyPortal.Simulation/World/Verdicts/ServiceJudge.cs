using System.Collections.Immutable;
using StudyPortal.Simulation.Kubernetes.Nodes;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.World;

/// <summary>Tries on each node that is on whether the rules in its kernel lead to pods that answer. The Service of the API server itself is left out.</summary>
internal sealed class ServiceJudge
{
    private const int DnsPort = 53;

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(2);

    private readonly List<ImmutableArray<Attempt>> _tried = [];
    private readonly List<string> _without = [];
    private readonly List<string> _left = [];

    public ServiceJudge(Attempts attempts)
    {
        var cluster = attempts.Cluster;
        var proxies = cluster.Processes.Where(running => running.Process is KubeProxyProcess).Select(running => running.Machine).ToHashSet();
        foreach (var machine in Judgement.On(cluster).Where(machine => machine.Units.ContainsKey(WorkJudge.KubeletUnit)))
        {
            if (machine.ServiceRoutes.IsEmpty)
            {
                _without.Add(machine.Name);
                continue;
            }

            Try(attempts, machine);
            if (!proxies.Contains(machine.Position))
                _left.Add(machine.Name);
        }
    }

    public Verdict Serve()
    {
        const string how = "Requests to a Service go from the node straight to a pod, by rules that kube-proxy has put there. Neither the API server nor etcd is asked, so that running pods go on serving without a control plane; only changes - new pods, failed nodes - no longer reach the rules.";
        var served = _tried.Count(tried => tried.Any(attempt => attempt.Reply is Answered));
        var dead = _tried.SelectMany(tried => tried).Count(attempt => attempt.Reply is not Answered);
        var all = _tried.Sum(tried => tried.Length);
        if (served == 0)
            return new Verdict(VerdictAnswer.No, "No Service leads to a pod that answers.", _tried.Count == 0 ? "No node is up on which kube-proxy has put rules." : $"{how} Behind the rules no pod is left that answers.");
        if (dead > 0 || served < _tried.Count)
            return new Verdict(VerdictAnswer.Degraded, $"Running pods serve, but {dead} of {all} ways from a node to a pod lead nowhere.", $"{how} Rules that lead to pods of a dead node stay until the node counts as NotReady and the EndpointSlice has changed - about 50 s, and only with a control plane.");
        if (_without.Count > 0)
            return new Verdict(VerdictAnswer.Degraded, $"Running pods serve, except from {Judgement.Names(_without)}, where kube-proxy has put no rules.", how);
        if (_left.Count > 0)
            return new Verdict(VerdictAnswer.Degraded, $"Running pods serve, but the rules of {Judgement.Names(_left)} follow no change any more: kube-proxy does not run there.", $"{how} What kube-proxy has put into the kernel stays there when it ends, until the node starts anew.");
        return new Verdict(VerdictAnswer.Yes, "Running pods serve: Services lead to pods that answer, from every node.", how);
    }

    // DNS is no HTTP: pods of a Service that has another port are tried there.
    private void Try(Attempts attempts, Machine machine)
    {
        var terminal = new Terminal(attempts.Cluster, machine, "client");
        foreach (var service in machine.ServiceRoutes.Where(route => route.Port != DnsPort && route is not { Namespace: "default", Name: "kubernetes" }).GroupBy(route => (route.Namespace, route.Name)))
            _tried.Add([.. service.SelectMany(route => route.Backends).Select(backend => attempts.Send(terminal, machine, backend, tls: null, HttpRequest.Get("/"), _patience))]);
    }
}
