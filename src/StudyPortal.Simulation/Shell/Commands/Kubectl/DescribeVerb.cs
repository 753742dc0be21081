using StudyPortal.Simulation.Kubernetes.Api;
using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Shell.Commands.Kubectl.Printing;

namespace StudyPortal.Simulation.Shell.Commands.Kubectl;

/// <summary><c>kubectl describe</c>.</summary>
internal sealed class DescribeVerb() : KubectlVerb("describe", "print objects with their events: kubectl describe node cp1", "selector=/l all-namespaces/A show-events=")
{
    public override int Run(KubectlRun run)
    {
        if (!run.Connect())
            return 1;

        var arguments = ResourceArguments.Read(run.Words);
        if (arguments.Problem is { } problem)
            return run.Fail(problem);

        if (!Selection.TryRead(run, out var labels, out _))
            return 1;

        var found = new List<ApiObject>();
        foreach (var kind in arguments.Kinds)
        {
            if (run.List(kind, run.NamespaceOf(kind), labels) is not { } items)
                return 1;

            found.AddRange(items);
        }

        foreach (var (kind, name) in arguments.Named)
        {
            if (run.Find(kind, name) is not { } subject)
                return 1;

            found.Add(subject);
        }

        if (found.Count == 0)
            run.Context.Complain(run.Flags.Has("all-namespaces") ? "No resources found" : $"No resources found in {run.Namespace} namespace.");
        for (var index = 0; index < found.Count; index++)
            run.Context.Print((index == 0 ? "" : "\n\n") + Describe(run, found[index]));
        return 0;
    }

    private static string Describe(KubectlRun run, ApiObject subject)
    {
        var events = run.EventsOf(subject);
        switch (subject)
        {
            case Node node:
                var lease = run.Ask(new GetObject(ResourceKind.Leases, "kube-node-lease", node.Name)) is Answered { Response: ObjectResponse { Object: Lease held } } ? held : null;
                return NodeDescription.Write(node, lease, Pods(run, "").Where(pod => pod.Spec.NodeName == node.Name).ToList(), events, run.Now);
            case Pod pod:
                return PodDescription.Write(pod, pod.Status.HostIp, events, run.Now);
            case Deployment deployment:
                return DeploymentDescription.Write(deployment, ReplicaSets(run, deployment), events, run.Now);
            case Service service:
                return ServiceDescription.Write(service, Slices(run, service), events, run.Now);
            case ConfigMap map:
                return ConfigMapDescription.Write(map, events, run.Now);
            default:
                return PlainDescription.Write(subject, events, run.Now);
        }
    }

    private static IEnumerable<Pod> Pods(KubectlRun run, string inNamespace) =>
        run.Ask(new ListObjects(ResourceKind.Pods, inNamespace)) is Answered { Response: ListResponse list } ? list.Items.OfType<Pod>() : [];

    private static List<ReplicaSet> ReplicaSets(KubectlRun run, Deployment deployment) =>
        run.Ask(new ListObjects(ResourceKind.ReplicaSets, deployment.Namespace)) is Answered { Response: ListResponse list }
            ? [.. list.Items.OfType<ReplicaSet>().Where(set => set.Meta.Controller?.Uid == deployment.Meta.Uid)]
            : [];

    private static List<EndpointSlice> Slices(KubectlRun run, Service service) =>
        run.Ask(new ListObjects(ResourceKind.EndpointSlices, service.Namespace)) is Answered { Response: ListResponse list }
            ? [.. list.Items.OfType<EndpointSlice>().Where(slice => slice.Name == service.Name || slice.Meta.Labels.GetValueOrDefault("kubernetes.io/service-name") == service.Name)]
            : [];
}
