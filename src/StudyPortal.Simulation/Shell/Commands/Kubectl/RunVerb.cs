using StudyPortal.Simulation.Kubernetes.Api;
using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Shell.Commands.Kubectl;

/// <summary><c>kubectl run</c>: one bare pod.</summary>
internal sealed class RunVerb() : KubectlVerb("run", "run one pod: kubectl run test --image=nginx", "image= restart= labels=/l dry-run= output=/o command")
{
    public override int Run(KubectlRun run)
    {
        if (run.Words is not [var name, ..])
            return run.Fail("error: NAME is required for run");

        if (run.Flags.Value("image") is not { } image)
            return run.Fail("error: required flag(s) \"image\" not set");

        if (!run.Connect())
            return 1;

        var container = new ContainerSpec(name, image) { Args = [.. run.Flags.Rest] };
        var policy = Enum.TryParse<RestartPolicy>(run.Flags.Value("restart"), out var restart) ? restart : RestartPolicy.Always;
        var pod = new Pod(new ObjectMeta(name, run.Namespace) { Labels = StringMap.Of(("run", name)) }, new PodSpec { Containers = [container], RestartPolicy = policy }, new PodStatus());
        if (run.Flags.Value("dry-run") == "client")
            return ClientDryRun.Print(run, pod);

        if (run.Get(new CreateObject(pod)) is null)
            return 1;

        run.Context.Print($"pod/{name} created");
        return 0;
    }
}
