using System.Globalization;
using StudyPortal.Simulation.Kubernetes.Api;
using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Shell.Commands.Kubectl;

/// <summary><c>kubectl delete</c>: waits until the object is gone.</summary>
internal sealed class DeleteVerb() : KubectlVerb(
    "delete", "delete objects: kubectl delete pod web", "filename=/f selector=/l field-selector= all all-namespaces/A now force grace-period= wait timeout= ignore-not-found cascade= output=/o")
{
    /// <summary>kubectl waits for ever; here it gives up after so long.</summary>
    private static readonly TimeSpan _mostWait = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan _interval = TimeSpan.FromMilliseconds(500);

    public override int Run(KubectlRun run)
    {
        if (!run.Connect())
            return 1;

        if (Targets(run) is not { } targets)
            return 1;

        if (run.Flags.Has("force"))
            run.Context.Complain("Warning: Immediate deletion does not wait for confirmation that the running resource has been terminated. The resource may continue to run on the cluster indefinitely.");
        var exitCode = 0;
        foreach (var target in targets)
            exitCode = Math.Max(exitCode, Delete(run, target));
        return exitCode;
    }

    private static IReadOnlyList<ApiObject>? Targets(KubectlRun run)
    {
        if (run.Flags.Value("filename") is { } path)
            return ManifestVerb.Read(run, path);

        var arguments = ResourceArguments.Read(run.Words);
        if (arguments.Problem is { } problem)
            return Refused(run, problem);

        if (!Selection.TryRead(run, out var labels, out var fields))
            return null;

        if (!arguments.Kinds.IsEmpty && !run.Flags.Has("all") && run.Flags.Value("selector") is null && run.Flags.Value("field-selector") is null)
            return Refused(run, "error: resource(s) were provided, but no name was specified");

        var targets = new List<ApiObject>();
        foreach (var kind in arguments.Kinds)
            targets.AddRange(run.List(kind, run.NamespaceOf(kind), labels, fields) ?? []);
        foreach (var (kind, name) in arguments.Named)
        {
            if (run.Find(kind, name) is not { } subject)
                return null;

            targets.Add(subject);
        }

        return targets;
    }

    private static IReadOnlyList<ApiObject>? Refused(KubectlRun run, string complaint)
    {
        run.Fail(complaint);
        return null;
    }

    private static int Delete(KubectlRun run, ApiObject target)
    {
        int? grace = run.Flags.Has("force") ? 0 : run.Flags.Has("now") ? 1 : null;
        if (int.TryParse(run.Flags.Value("grace-period"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            grace = seconds;
        var cascade = run.Flags.Value("cascade") switch
        {
            "orphan" => DeletionPropagation.Orphan, "foreground" => DeletionPropagation.Foreground, _ => DeletionPropagation.Background,
        };
        var request = new DeleteObject(target.Resource, target.Namespace, target.Name) { GraceSeconds = grace, Propagation = cascade };
        if (run.Get(request) is null)
            return 1;

        var place = target.Resource.Namespaced ? $" from {target.Namespace} namespace" : "";
        run.Context.Print($"{target.Resource.QualifiedSingular} \"{target.Name}\" {(run.Flags.Has("force") ? "force " : "")}deleted{place}");
        return run.Flags.Value("wait") == "false" || run.Flags.Has("force") ? 0 : WaitUntilGone(run, target);
    }

    private static int WaitUntilGone(KubectlRun run, ApiObject target)
    {
        var limit = run.Flags.Value("timeout") is { } text && DurationText.Read(text) is { } given && given > TimeSpan.Zero ? given : _mostWait;
        var until = run.Context.Cluster.Now + limit;
        while (run.Context.Cluster.Now < until)
        {
            var reply = run.Ask(new GetObject(target.Resource, target.Namespace, target.Name));
            if (reply is Answered { Response: ObjectResponse { Object: var found } } && (target.Meta.Uid.Length == 0 || found.Meta.Uid == target.Meta.Uid))
                run.Context.Cluster.Run(_interval);
            else if (reply is Answered { Response: ObjectResponse or StatusResponse { Reason: StatusReason.NotFound } })
                return 0;
            else
                return run.Fail(run.Failure(reply));
        }

        return run.Fail($"error: timed out waiting for the condition on {target.Resource.QualifiedPlural}/{target.Name}");
    }
}
