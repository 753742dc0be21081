using StudyPortal.Simulation.Kubernetes.Api;
using StudyPortal.Simulation.Kubernetes.Documents;
using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Shell.Commands.Kubectl;

/// <summary><c>kubectl rollout status|restart|history|undo</c> of Deployments (pkg/polymorphichelpers/rollout_status.go, history.go, rollback.go).</summary>
internal sealed class RolloutVerb() : KubectlVerb("rollout", "follow or repeat a rollout: kubectl rollout status deployment/web", "timeout= watch/w to-revision=")
{
    private const string Revision = "deployment.kubernetes.io/revision";

    private static readonly TimeSpan _mostWait = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan _interval = TimeSpan.FromMilliseconds(500);

    public override int Run(KubectlRun run)
    {
        if (run.Words is not [var what and ("status" or "restart" or "history" or "undo"), ..])
            return run.Fail("error: must specify one of status, restart, history and undo");

        var arguments = ResourceArguments.Read([.. run.Words.Skip(1)]);
        if (arguments.Problem is { } problem)
            return run.Fail(problem);

        if (arguments.Named is not [var target] || target.Key != ResourceKind.Deployments)
            return run.Fail($"error: no {what} of this kind");

        if (!run.Connect() || run.Find(target.Key, target.Value) is not Deployment deployment)
            return 1;

        return what switch
        {
            "restart" => Restart(run, deployment),
            "history" => History(run, deployment),
            "undo" => Undo(run, deployment),
            _ => Status(run, target.Value),
        };
    }

    private static int Restart(KubectlRun run, Deployment deployment)
    {
        var stamp = run.Now.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
        var template = deployment.Spec.Template with { Annotations = deployment.Spec.Template.Annotations.SetItem("kubectl.kubernetes.io/restartedAt", stamp) };
        if (run.Get(new UpdateObject(deployment with { Spec = deployment.Spec with { Template = template } })) is null)
            return 1;

        run.Context.Print($"deployment.apps/{deployment.Name} restarted");
        return 0;
    }

    private static int History(KubectlRun run, Deployment deployment)
    {
        if (Revisions(run, deployment) is not { } revisions)
            return 1;

        run.Context.Print($"deployment.apps/{deployment.Name}\nREVISION  CHANGE-CAUSE");
        foreach (var (number, set) in revisions)
            run.Context.Print($"{number,-10}{set.Meta.Annotations.GetValueOrDefault("kubernetes.io/change-cause", "<none>")}");
        run.Context.Print("");
        return 0;
    }

    // The template of an older ReplicaSet becomes the present one; without a number, that of the newest but one.
    private static int Undo(KubectlRun run, Deployment deployment)
    {
        if (Revisions(run, deployment) is not { } revisions)
            return 1;

        var asked = run.Flags.Value("to-revision");
        var found = asked is null ? revisions.SkipLast(1).LastOrDefault().Set : revisions.FirstOrDefault(revision => $"{revision.Number}" == asked).Set;
        if (found is null)
            return run.Fail(asked is null ? $"error: no rollout history found for deployment \"{deployment.Name}\"" : $"error: unable to find specified revision {asked} in history");

        var template = found.Spec.Template with { Labels = found.Spec.Template.Labels.Remove("pod-template-hash") };
        if (run.Get(new UpdateObject(deployment with { Spec = deployment.Spec with { Template = template } })) is null)
            return 1;

        run.Context.Print($"deployment.apps/{deployment.Name} rolled back");
        return 0;
    }

    private static List<(int Number, ReplicaSet Set)>? Revisions(KubectlRun run, Deployment deployment)
    {
        if (run.List(ResourceKind.ReplicaSets, run.Namespace) is not { } sets)
            return null;

        return
        [
            .. sets.OfType<ReplicaSet>().Where(set => set.Meta.Controller?.Uid == deployment.Meta.Uid)
                .Select(set => (int.TryParse(set.Meta.Annotations.GetValueOrDefault(Revision, ""), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0, set))
                .OrderBy(revision => revision.Item1),
        ];
    }

    private static int Status(KubectlRun run, string name)
    {
        var limit = run.Flags.Value("timeout") is { } text && DurationText.Read(text) is { } given && given > TimeSpan.Zero ? given : _mostWait;
        var until = run.Context.Cluster.Now + limit;
        var last = "";
        while (run.Context.Cluster.Now < until)
        {
            if (run.Find(ResourceKind.Deployments, name) is not Deployment deployment)
                return 1;

            var (text2, isDone) = Progress(deployment);
            if (text2 != last)
                run.Context.Print(last = text2);
            if (isDone)
                return 0;

            run.Context.Cluster.Run(_interval);
        }

        return run.Fail("error: timed out waiting for the condition");
    }

    private static (string Text, bool IsDone) Progress(Deployment deployment)
    {
        var (spec, status) = (deployment.Spec, deployment.Status);
        var waiting = $"Waiting for deployment \"{deployment.Name}\" rollout to finish: ";
        if (deployment.Meta.Generation > status.ObservedGeneration)
            return ("Waiting for deployment spec update to be observed...", false);

        if (status.UpdatedReplicas < spec.Replicas)
            return ($"{waiting}{status.UpdatedReplicas} out of {spec.Replicas} new replicas have been updated...", false);

        if (status.Replicas > status.UpdatedReplicas)
            return ($"{waiting}{status.Replicas - status.UpdatedReplicas} old replicas are pending termination...", false);

        return status.AvailableReplicas < status.UpdatedReplicas
            ? ($"{waiting}{status.AvailableReplicas} of {status.UpdatedReplicas} updated replicas are available...", false)
            : ($"deployment \"{deployment.Name}\" successfully rolled out", true);
    }
}
