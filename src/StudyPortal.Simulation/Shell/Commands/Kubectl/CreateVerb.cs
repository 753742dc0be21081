using System.Collections.Immutable;
using System.Globalization;
using StudyPortal.Simulation.Kubernetes.Api;
using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Machines;
using ContainerSpec = StudyPortal.Simulation.Kubernetes.Objects.ContainerSpec;

namespace StudyPortal.Simulation.Shell.Commands.Kubectl;

/// <summary><c>kubectl create deployment|configmap|namespace</c>, and <c>create -f</c>.</summary>
internal sealed class CreateVerb() : KubectlVerb(
    "create", "create an object: kubectl create deployment web --image=nginx --replicas=3", "image= replicas=/r port= from-literal= from-file= filename=/f dry-run= output=/o")
{
    private const string Query = "?fieldManager=kubectl-create&fieldValidation=Strict";

    public override int Run(KubectlRun run)
    {
        if (run.Flags.Value("filename") is { } path)
            return ManifestVerb.Run(run, path, isApply: false);

        if (run.Words is not [var kindName, var name])
            return run.Fail(run.Words.Count == 0 ? "error: must specify one of -f and -k" : $"error: exactly one NAME is required, got {run.Words.Count - 1}");

        return ResourceKind.Find(kindName) is { } kind && ObjectOf(run, kind, name) is { } subject
            ? Create(run, subject)
            : run.Fail($"error: unknown command \"{kindName} {name}\" for \"create\"");
    }

    private static ApiObject? ObjectOf(KubectlRun run, ResourceKind kind, string name)
    {
        if (!run.Connect())
            return null;

        var meta = new ObjectMeta(name, kind.Namespaced ? run.Namespace : "");
        return kind.Kind switch
        {
            "Namespace" => new Namespace(meta),
            "ServiceAccount" => new ServiceAccount(meta),
            "ConfigMap" => new ConfigMap(meta) { Data = Literals(run) },
            "Deployment" => DeploymentOf(run, meta),
            _ => null,
        };
    }

    private static Deployment DeploymentOf(KubectlRun run, ObjectMeta meta)
    {
        var labels = StringMap.Of(("app", meta.Name));
        var containers = run.Flags.Values("image").Select(image => new ContainerSpec(image.Split('/')[^1].Split(':', '@')[0], image) { Ports = Ports(run) });
        var replicas = int.TryParse(run.Flags.Value("replicas") ?? "1", NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;
        return new Deployment(
            meta with { Labels = labels },
            new DeploymentSpec(LabelSelector.Of(labels), new PodTemplate(new PodSpec { Containers = [.. containers] }) { Labels = labels }) { Replicas = replicas },
            new DeploymentStatus());
    }

    private static ImmutableArray<ContainerPort> Ports(KubectlRun run) =>
        int.TryParse(run.Flags.Value("port"), NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? [new ContainerPort(port)] : [];

    private static ImmutableSortedDictionary<string, string> Literals(KubectlRun run)
    {
        var data = StringMap.Empty;
        foreach (var literal in run.Flags.Values("from-literal"))
            data = data.SetItem(literal.Split('=')[0], literal[(literal.IndexOf('=', StringComparison.Ordinal) + 1)..]);
        foreach (var file in run.Flags.Values("from-file"))
        {
            var path = file[(file.IndexOf('=', StringComparison.Ordinal) + 1)..];
            data = data.SetItem(file.Contains('=', StringComparison.Ordinal) ? file.Split('=')[0] : FileTree.NameOf(path), run.Context.ReadText(path) ?? "");
        }

        return data;
    }

    private static int Create(KubectlRun run, ApiObject subject)
    {
        if (subject is Deployment { Spec.Template.Spec.Containers.IsEmpty: true })
            return run.Fail("error: required flag(s) \"image\" not set");

        if (run.Flags.Value("dry-run") == "client")
            return ClientDryRun.Print(run, subject);

        var request = new CreateObject(subject);
        var reply = run.Ask(request);
        if (reply is Answered { Response: ObjectResponse created })
        {
            run.Context.Print($"{created.Object.Resource.QualifiedSingular}/{created.Object.Name} created");
            return 0;
        }

        var isBare = subject is Namespace or ServiceAccount && reply is Answered;
        var query = run.Flags.Value("request-timeout") is { } timeout ? $"{Query}&timeout={timeout}" : Query;
        return run.Fail(isBare ? run.Failure(reply) : $"error: failed to create {subject.Resource.Singular}: {KubectlTexts.Inner(reply, run, request, query)}");
    }
}
