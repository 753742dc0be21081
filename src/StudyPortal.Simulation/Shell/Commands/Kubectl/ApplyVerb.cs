namespace StudyPortal.Simulation.Shell.Commands.Kubectl;

/// <summary><c>kubectl apply -f</c>.</summary>
internal sealed class ApplyVerb() : KubectlVerb("apply", "make the cluster as a file says: kubectl apply -f web.yaml", "filename=/f dry-run= output=/o validate= server-side force-conflicts")
{
    public override int Run(KubectlRun run) =>
        run.Flags.Value("filename") is { } path ? ManifestVerb.Run(run, path, isApply: true) : run.Fail("error: must specify one of -f and -k");
}
