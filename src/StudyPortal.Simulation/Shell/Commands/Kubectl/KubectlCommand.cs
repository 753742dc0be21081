using System.Collections.Immutable;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Shell.Commands.Kubectl;

/// <summary><c>kubectl</c>: talks to the API server that its kubeconfig names.</summary>
internal sealed class KubectlCommand() : ShellCommand("kubectl", "ask and change the cluster through the API: kubectl get nodes")
{
    private static readonly ImmutableArray<KubectlVerb> _verbs =
    [
        new GetVerb(), new DescribeVerb(), new CreateVerb(), new RunVerb(), new ApplyVerb(), new DeleteVerb(), new ScaleVerb(), new ExposeVerb(), new SetVerb(), new LabelVerb("label"), new LabelVerb("annotate"),
        new TaintVerb(), new CordonVerb("cordon"), new CordonVerb("uncordon"), new DrainVerb(), new LogsVerb(), new ExecVerb(), new RolloutVerb(), new ApiResourcesVerb(), new VersionVerb(),
        new ClusterInfoVerb(), new ConfigVerb(), new AuthVerb(), new TopVerb(),
    ];

    public override int Run(ShellContext context)
    {
        var name = FirstWord(context.Arguments);
        if (name is null or "help" or "--help" or "-h")
        {
            context.Print("kubectl controls the Kubernetes cluster manager.\n\nCommands of this simulation:");
            foreach (var known in _verbs)
                context.Print($"  {known.Name,-15} {known.Summary}");
            return 0;
        }

        if (_verbs.FirstOrDefault(candidate => candidate.Name == name) is not { } verb)
        {
            context.Complain($"error: unknown command \"{name}\" for \"kubectl\"");
            return 1;
        }

        var flags = KubectlFlags.Read(context.Arguments.RemoveAt(context.Arguments.IndexOf(name, StringComparer.Ordinal)), verb.Flags);
        if (flags.Problem is { } problem)
        {
            context.Complain($"error: {problem}\nSee 'kubectl {name} --help' for usage.");
            return 1;
        }

        using var terminal = context.Open(Name);
        return verb.Run(new KubectlRun(context, flags, terminal));
    }

    /// <summary>The verb: the first word that is no flag and no flag's value.</summary>
    private static string? FirstWord(ImmutableArray<string> arguments)
    {
        for (var index = 0; index < arguments.Length; index++)
        {
            if (!arguments[index].StartsWith('-'))
                return arguments[index];

            if (KubectlFlags.TakesNext(arguments[index]))
                index++;
        }

        return null;
    }
}
