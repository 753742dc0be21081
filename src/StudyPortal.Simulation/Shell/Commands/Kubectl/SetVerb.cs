using StudyPortal.Simulation.Kubernetes.Api;
using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Shell.Commands.Kubectl;

/// <summary><c>kubectl set image</c> of Deployments.</summary>
internal sealed class SetVerb() : KubectlVerb("set", "change the image of a deployment: kubectl set image deployment/web nginx=nginx:1.28", "")
{
    public override int Run(KubectlRun run)
    {
        if (run.Words is not ["image", ..])
            return run.Fail("error: must specify image");

        var images = run.Words.Skip(1).Where(word => word.Contains('=', StringComparison.Ordinal)).Select(word => word.Split('=', 2)).ToList();
        var arguments = ResourceArguments.Read([.. run.Words.Skip(1).Where(word => !word.Contains('=', StringComparison.Ordinal))]);
        if ((arguments.Problem ?? (images.Count == 0 ? "error: at least one image update is required" : null)) is { } problem)
            return run.Fail(problem);

        if (arguments.Named is not [var target] || target.Key != ResourceKind.Deployments)
            return run.Fail("error: one or more resources must be specified as <resource> <name> or <resource>/<name>");

        return run.Connect() && run.Find(target.Key, target.Value) is Deployment deployment ? Set(run, deployment, images) : 1;
    }

    private static int Set(KubectlRun run, Deployment deployment, List<string[]> images)
    {
        var containers = deployment.Spec.Template.Spec.Containers;
        foreach (var image in images)
        {
            if (image[0] != "*" && !containers.Any(container => container.Name == image[0]))
                return run.Fail($"error: unable to find container named \"{image[0]}\"");
            containers = [.. containers.Select(container => image[0] == "*" || container.Name == image[0] ? container with { Image = image[1] } : container)];
        }

        var template = deployment.Spec.Template;
        if (run.Get(new UpdateObject(deployment with { Spec = deployment.Spec with { Template = template with { Spec = template.Spec with { Containers = containers } } } })) is null)
            return 1;

        run.Context.Print($"deployment.apps/{deployment.Name} image updated");
        return 0;
    }
}
