using System.Collections.Immutable;
using System.Globalization;
using StudyPortal.Simulation.Kubernetes.Api;
using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Shell.Commands.Kubectl;

/// <summary><c>kubectl expose deployment|pod</c>: a Service for the pods of what is there.</summary>
internal sealed class ExposeVerb() : KubectlVerb("expose", "make a Service for a deployment or pod: kubectl expose deployment web --port=80", "port= target-port= name= type= selector=")
{
    public override int Run(KubectlRun run)
    {
        if (!run.Connect())
            return 1;

        var arguments = ResourceArguments.Read(run.Words);
        if ((arguments.Problem ?? (arguments.Named.IsEmpty ? "error: resource(s) were provided, but no name was specified" : null)) is { } problem)
            return run.Fail(problem);

        foreach (var (kind, name) in arguments.Named)
        {
            if (run.Find(kind, name) is not { } exposed)
                return 1;
            if ((run.Flags.Value("selector") is { } given ? Given(given) : SelectorOf(exposed)) is not { } selector)
                return run.Fail($"error: cannot expose a {kind.Kind}");
            if (PortOf(run, exposed) is not { } port)
                return run.Fail("error: couldn't find port via --port flag or introspection\nSee 'kubectl expose -h' for help and examples");
            if (run.Get(new CreateObject(ServiceOf(run, exposed, selector, port))) is not ObjectResponse created)
                return 1;

            run.Context.Print($"service/{created.Object.Name} exposed");
        }

        return 0;
    }

    private static Service ServiceOf(KubectlRun run, ApiObject exposed, ImmutableSortedDictionary<string, string> selector, int port)
    {
        var target = int.TryParse(run.Flags.Value("target-port"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : port;
        var meta = new ObjectMeta(run.Flags.Value("name") ?? exposed.Name, run.Namespace) { Labels = exposed.Meta.Labels };
        return new Service(meta, new ServiceSpec { Type = run.Flags.Value("type") ?? "ClusterIP", Selector = selector, Ports = [new ServicePort(port, new IntOrString(target))] });
    }

    private static ImmutableSortedDictionary<string, string>? SelectorOf(ApiObject exposed) => exposed switch
    {
        Deployment deployment => LabelsOf(deployment.Spec.Selector),
        ReplicaSet set => LabelsOf(set.Spec.Selector),
        Pod pod => pod.Meta.Labels,
        _ => null,
    };

    private static ImmutableSortedDictionary<string, string> Given(string labels) =>
        StringMap.Of([.. labels.Split(',').Select(label => label.Split('=')).Where(parts => parts.Length == 2).Select(parts => (parts[0], parts[1]))]);

    private static ImmutableSortedDictionary<string, string> LabelsOf(LabelSelector selector) =>
        StringMap.Of([.. selector.Requirements.OfType<EqualRequirement>().Select(requirement => (requirement.Key, requirement.Value))]);

    private static int? PortOf(KubectlRun run, ApiObject exposed)
    {
        if (int.TryParse(run.Flags.Value("port"), NumberStyles.None, CultureInfo.InvariantCulture, out var port))
            return port;
        var containers = exposed switch
        {
            Deployment deployment => deployment.Spec.Template.Spec.Containers,
            ReplicaSet set => set.Spec.Template.Spec.Containers,
            Pod pod => pod.Spec.Containers,
            _ => [],
        };
        return containers.SelectMany(container => container.Ports).Select(declared => (int?)declared.Number).FirstOrDefault();
    }
}
