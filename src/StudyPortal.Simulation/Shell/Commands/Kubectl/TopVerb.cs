namespace StudyPortal.Simulation.Shell.Commands.Kubectl;

/// <summary><c>kubectl top</c>: there is no metrics server.</summary>
internal sealed class TopVerb() : KubectlVerb("top", "print resource use (needs a metrics server)", "containers selector=/l all-namespaces/A")
{
    public override int Run(KubectlRun run) => run.Fail("error: Metrics API not available");
}
