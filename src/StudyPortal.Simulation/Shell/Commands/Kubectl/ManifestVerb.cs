using StudyPortal.Simulation.Kubernetes.Api;
using StudyPortal.Simulation.Kubernetes.Api.Clients;
using StudyPortal.Simulation.Kubernetes.Documents;
using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Shell.Commands.Kubectl;

/// <summary>What <c>apply -f</c>, <c>create -f</c> and <c>delete -f</c> do with a file.</summary>
internal static class ManifestVerb
{
    /// <summary>Creates or applies every object of a file.</summary>
    public static int Run(KubectlRun run, string path, bool isApply)
    {
        if (!run.Connect() || Read(run, path) is not { } subjects)
            return 1;

        var exitCode = 0;
        foreach (var subject in subjects)
            exitCode = Math.Max(exitCode, isApply ? Apply(run, subject, NameOf(path)) : Create(run, subject, NameOf(path)));
        return exitCode;
    }

    /// <summary>The objects of a file; null after a complaint.</summary>
    public static IReadOnlyList<ApiObject>? Read(KubectlRun run, string path)
    {
        if ((path == "-" ? run.Context.Input : run.Context.ReadText(path)) is not { } text)
            return Refused(run, $"error: the path \"{path}\" does not exist");

        var read = YamlReader.Read(text);
        if (read is YamlRefused refused)
            return Refused(run, $"error: error parsing {NameOf(path)}: {refused.Problem}");

        var documents = ((YamlDocuments)read).Documents;
        if (documents.IsEmpty)
            return Refused(run, $"error: no objects passed to apply");

        var subjects = new List<ApiObject>();
        foreach (var document in documents.SelectMany(document => document["kind"]?.AsText == "List" ? document["items"]?.AsList ?? [] : [document]))
        {
            if (Decode(run, document, NameOf(path)) is not { } subject)
                return null;

            subjects.Add(subject.Resource.Namespaced && subject.Namespace.Length == 0 ? subject with { Meta = subject.Meta with { Namespace = run.Namespace } } : subject);
        }

        return subjects;
    }

    private static string NameOf(string path) => path == "-" ? "STDIN" : path;

    private static IReadOnlyList<ApiObject>? Refused(KubectlRun run, string complaint)
    {
        run.Fail(complaint);
        return null;
    }

    private static ApiObject? Decode(KubectlRun run, Document document, string source)
    {
        switch (ObjectDocuments.FromDocument(document))
        {
            case Decoded { StrictProblem: null } decoded:
                return decoded.Object;
            case Decoded decoded:
                var strict = $"{decoded.Object.Kind} in version \"{decoded.Object.Resource.Version}\" cannot be handled as a {decoded.Object.Kind}: {decoded.StrictProblem}";
                run.Fail($"Error from server (BadRequest): error when creating \"{source}\": {strict}");
                return null;
            case Undecodable undecodable:
                var kind = document["kind"]?.AsText;
                run.Fail($"Error from server (BadRequest): error when creating \"{source}\": {kind} in version \"v1\" cannot be handled as a {kind}: {undecodable.Message}");
                return null;
            case UnknownKind { Kind.Length: 0 }:
                run.Fail($"error: error validating \"{source}\": error validating data: kind not set; if you choose to ignore these errors, turn validation off with --validate=false");
                return null;
            case UnknownKind { ApiVersion.Length: 0 }:
                run.Fail($"error: error validating \"{source}\": error validating data: apiVersion not set; if you choose to ignore these errors, turn validation off with --validate=false");
                return null;
            case UnknownKind unknown:
                run.Fail(
                    $"error: resource mapping not found for name: \"{unknown.Name}\" namespace: \"{unknown.Namespace}\" from \"{source}\": no matches for kind \"{unknown.Kind}\" in version \"{unknown.ApiVersion}\"\nensure CRDs are installed first");
                return null;
            default:
                return null;
        }
    }

    private static int Create(KubectlRun run, ApiObject subject, string source)
    {
        var reply = run.Ask(new CreateObject(subject));
        if (reply is Answered { Response: ObjectResponse })
            return Say(run, subject, "created");

        return run.Fail(ApiFailure.Refusal(reply) is { } status ? $"Error from server ({status.Reason}): error when creating \"{source}\": {status.Message}" : run.Failure(reply));
    }

    private static int Apply(KubectlRun run, ApiObject subject, string source)
    {
        var reply = run.Ask(new GetObject(subject.Resource, subject.Namespace, subject.Name));
        if (reply is Answered { Response: StatusResponse { Reason: StatusReason.NotFound } })
            return Create(run, subject, source);

        if (reply is CallFailed { Failure: CallFailure.Refused } failed)
        {
            var server = run.Kubeconfig.Access.Server;
            return run.Fail(
                $"error: error validating \"{source}\": error validating data: failed to download openapi: Get \"{run.Kubeconfig.Server}/openapi/v2?timeout=32s\": {ApiFailure.Words(failed, server)}; if you choose to ignore these errors, turn validation off with --validate=false");
        }

        if (reply is not Answered { Response: ObjectResponse { Object: var stored } })
            return run.Fail(run.Failure(reply));

        var wanted = Merge(stored, subject);
        if (ObjectDocuments.ToDocument(wanted).Equals(ObjectDocuments.ToDocument(stored)))
            return Say(run, subject, "unchanged");

        return run.Get(new UpdateObject(wanted)) is null ? 1 : Say(run, subject, "configured");
    }

    /// <summary>The stored object with what the file says; what the server filled in stays.</summary>
    private static ApiObject Merge(ApiObject stored, ApiObject wanted)
    {
        var meta = stored.Meta with { Labels = stored.Meta.Labels.SetItems(wanted.Meta.Labels), Annotations = stored.Meta.Annotations.SetItems(wanted.Meta.Annotations) };
        return (stored, wanted) switch
        {
            (Deployment old, Deployment fresh) => old with { Meta = meta, Spec = fresh.Spec },
            (DaemonSet old, DaemonSet fresh) => old with { Meta = meta, Spec = fresh.Spec },
            (ReplicaSet old, ReplicaSet fresh) => old with { Meta = meta, Spec = fresh.Spec },
            (Service old, Service fresh) => old with { Meta = meta, Spec = fresh.Spec with { ClusterIp = old.Spec.ClusterIp } },
            (ConfigMap old, ConfigMap fresh) => old with { Meta = meta, Data = fresh.Data },
            (Secret old, Secret fresh) => old with { Meta = meta, Data = fresh.Data },
            _ => stored with { Meta = meta },
        };
    }

    private static int Say(KubectlRun run, ApiObject subject, string what)
    {
        run.Context.Print($"{subject.Resource.QualifiedSingular}/{subject.Name} {what}");
        return 0;
    }
}
