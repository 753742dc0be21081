using System.Globalization;
using StudyPortal.Simulation.Kubernetes.Api;

namespace StudyPortal.Simulation.Shell.Commands.Kubectl;

/// <summary><c>kubectl scale</c>.</summary>
internal sealed class ScaleVerb() : KubectlVerb("scale", "change how many pods there shall be: kubectl scale deployment web --replicas=3", "replicas= current-replicas= timeout=")
{
    public override int Run(KubectlRun run)
    {
        if (!int.TryParse(run.Flags.Value("replicas"), NumberStyles.None, CultureInfo.InvariantCulture, out var replicas))
            return run.Fail("error: required flag(s) \"replicas\" not set");

        if (!run.Connect())
            return 1;

        var arguments = ResourceArguments.Read(run.Words);
        if ((arguments.Problem ?? (arguments.Named.IsEmpty ? "error: resource(s) were provided, but no name was specified" : null)) is { } problem)
            return run.Fail(problem);

        foreach (var (kind, name) in arguments.Named)
        {
            if (run.Get(new PatchObject(kind, run.Namespace, name, new ScalePatch(replicas))) is null)
                return 1;

            run.Context.Print($"{kind.QualifiedSingular}/{name} scaled");
        }

        return 0;
    }
}
