using StudyPortal.Simulation.Kubernetes.Api;
using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Shell.Commands.Kubectl.Printing;

namespace StudyPortal.Simulation.Shell.Commands.Kubectl;

/// <summary><c>kubectl get</c>.</summary>
internal sealed class GetVerb() : KubectlVerb(
    "get",
    "print objects: kubectl get pods -A -o wide",
    "output=/o selector=/l field-selector= all-namespaces/A show-labels label-columns=/L no-headers ignore-not-found raw= sort-by= watch/w show-kind")
{
    public override int Run(KubectlRun run)
    {
        if (run.Flags.Has("watch"))
            return run.Fail("error: watching is not part of this simulation; repeat the command after `wait 5s`");

        if (!run.Connect())
            return 1;

        if (run.Flags.Value("raw") is { } path)
            return Raw(run, path);

        var arguments = ResourceArguments.Read(run.Words);
        if (arguments.Problem is { } problem)
            return run.Fail(problem);

        if (!Selection.TryRead(run, out var labels, out var fields))
            return 1;

        var found = new List<ApiObject>();
        var exitCode = Collect(run, arguments, labels, fields, found);
        if (found.Count == 0)
            return exitCode != 0 || run.Flags.Has("ignore-not-found") ? exitCode : Nothing(run, arguments);

        var printed = ObjectPrinter.Print(run, found, isList: arguments.Named.Length != 1, withKind: arguments.Kinds.Length > 1 || arguments.Named.Select(pair => pair.Key).Distinct().Skip(1).Any());
        return printed == 0 ? exitCode : printed;
    }

    private static int Raw(KubectlRun run, string path)
    {
        if (RawPath.Read(path) is { } asked)
            return Raw(run, asked);
        var reply = run.Ask(HttpRequest.Get(path));
        if (reply is not Answered { Response: HttpResponse { Status: < 300 } response })
            return run.Fail(run.Failure(reply));

        run.Context.Print(response.Body);
        return 0;
    }

    private static int Raw(KubectlRun run, ApiRequest asked)
    {
        if (run.Get(asked) is not { } response)
            return 1;
        run.Context.Print(RawPath.Print(asked, response));
        return 0;
    }

    private static int Collect(KubectlRun run, ResourceArguments arguments, LabelSelector labels, FieldSelector fields, List<ApiObject> found)
    {
        var exitCode = 0;
        foreach (var kind in arguments.Kinds)
        {
            if (run.List(kind, run.NamespaceOf(kind), labels, fields) is not { } items)
                return 1;

            found.AddRange(items);
        }

        foreach (var (kind, name) in arguments.Named)
        {
            var reply = run.Ask(new GetObject(kind, kind.Namespaced ? run.Namespace : "", name));
            if (reply is Answered { Response: ObjectResponse response })
            {
                found.Add(response.Object);
            }
            else if (!run.Flags.Has("ignore-not-found") || reply is not Answered { Response: StatusResponse { Reason: StatusReason.NotFound } })
            {
                exitCode = run.Fail(run.Failure(reply));
                if (reply is CallFailed)
                    return exitCode;
            }
        }

        return exitCode;
    }

    private static int Nothing(KubectlRun run, ResourceArguments arguments)
    {
        if (run.Flags.Value("output") is { } output && !output.StartsWith("wide", StringComparison.Ordinal) && output != "name")
            return ObjectPrinter.Print(run, [], isList: true, withKind: false);

        var isGlobal = run.Flags.Has("all-namespaces") || arguments.Kinds.All(kind => !kind.Namespaced);
        run.Context.Complain(isGlobal ? "No resources found" : $"No resources found in {run.Namespace} namespace.");
        return 0;
    }
}
