using System.Globalization;
using StudyPortal.Simulation.Kubernetes.Api;
using StudyPortal.Simulation.Kubernetes.Api.Clients;
using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Shell.Commands.Kubectl;

/// <summary><c>kubectl logs</c>: what a container wrote, as its kubelet hands it out.</summary>
internal sealed class LogsVerb() : KubectlVerb("logs", "print what a pod wrote: kubectl logs -n kube-system etcd-cp1", "container=/c previous/p tail= since= follow/f timestamps selector=/l")
{
    public override int Run(KubectlRun run)
    {
        if (run.Flags.Has("follow"))
            return run.Fail("error: following is not part of this simulation; repeat the command after `wait 5s`");

        if (run.Words is not [var word, ..])
            return run.Fail("error: expected 'logs [-f] [-p] (POD | TYPE/NAME) [-c CONTAINER]'.\nPOD or TYPE/NAME is a required argument for the logs command\nSee 'kubectl logs -h' for help and examples");

        if (!run.Connect())
            return 1;

        var name = word[(word.IndexOf('/', StringComparison.Ordinal) + 1)..];
        var reply = run.Ask(new GetObject(ResourceKind.Pods, run.Namespace, name));
        if (reply is not Answered { Response: ObjectResponse { Object: Pod pod } })
        {
            var refusal = ApiFailure.Refusal(reply);
            return run.Fail(refusal is { Reason: StatusReason.NotFound } ? $"error: error from server (NotFound): {refusal.Message} in namespace \"{run.Namespace}\"" : run.Failure(reply));
        }

        var container = run.Flags.Value("container") ?? pod.Spec.Containers[0].Name;
        if (!pod.Spec.Containers.Any(candidate => candidate.Name == container))
            return run.Fail($"error: container {container} is not valid for pod {name}");

        return Print(run, pod, container);
    }

    // pkg/registry/core/pod/strategy.go and pkg/kubelet/kubelet_pods.go: validateContainerLogStatus
    private static string WaitsFor(Pod pod, string container) =>
        pod.Status.ContainerStatuses.FirstOrDefault(status => status.Name == container)?.State is WaitingState { Reason: var reason }
            ? reason is "ErrImagePull" or "ImagePullBackOff" ? "trying and failing to pull image" : reason
            : "ContainerCreating";

    private static int Print(KubectlRun run, Pod pod, string container)
    {
        var cluster = run.Context.Cluster;
        if (pod.Spec.NodeName.Length == 0 || cluster.MachineOf(pod.Spec.NodeName) is not { } machine)
            return run.Fail($"Error from server (BadRequest): container \"{container}\" in pod \"{pod.Name}\" is waiting to start: ContainerCreating");

        if (KubeletDoor.Objection(cluster, machine) is { } objection)
            return run.Fail($"Error from server: Get \"https://{machine.Address}:{KubeletDoor.Port}/containerLogs/{pod.Namespace}/{pod.Name}/{container}\": {objection}");

        var runs = machine.Containers.Where(candidate => candidate.Spec.PodName == pod.Name && candidate.Spec.PodNamespace == pod.Namespace && candidate.Spec.Name == container).ToList();
        var wanted = run.Flags.Has("previous") ? runs.Count - 2 : runs.Count - 1;
        if (wanted < 0)
        {
            return run.Fail(run.Flags.Has("previous")
                ? $"Error from server (BadRequest): previous terminated container \"{container}\" in pod \"{pod.Name}\" not found"
                : $"Error from server (BadRequest): container \"{container}\" in pod \"{pod.Name}\" is waiting to start: {WaitsFor(pod, container)}");
        }

        IEnumerable<string> lines = runs[wanted].Log.Lines.Select(line => line.Text);
        if (int.TryParse(run.Flags.Value("tail"), NumberStyles.None, CultureInfo.InvariantCulture, out var tail))
            lines = lines.TakeLast(tail);
        foreach (var line in lines)
            run.Context.Print(line);
        return 0;
    }
}
