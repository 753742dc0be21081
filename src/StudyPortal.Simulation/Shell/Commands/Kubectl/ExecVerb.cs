using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Shell.Commands.Kubectl;

/// <summary><c>kubectl exec</c>: runs a program in a container. The programs of the etcd image see the files of their node through its mounts.</summary>
internal sealed class ExecVerb() : KubectlVerb("exec", "run a program in a pod: kubectl exec -n kube-system etcd-cp1 -- etcdctl version", "container=/c stdin/i tty/t it")
{
    private static readonly string[] _programs = ["etcdctl", "etcdutl"];

    public override int Run(KubectlRun run)
    {
        if (run.Words is not [var word, ..])
            return run.Fail("error: pod, type/name or --filename must be specified");

        if (run.Flags.Rest.Count == 0)
            return run.Fail("error: you must specify at least one command for the container");

        var name = word[(word.IndexOf('/', StringComparison.Ordinal) + 1)..];
        if (!run.Connect() || run.Find(ResourceKind.Pods, name) is not Pod pod)
            return 1;

        var machine = run.Context.Cluster.MachineOf(pod.Spec.NodeName);
        if (machine is not null && KubeletDoor.Objection(run.Context.Cluster, machine) is { } objection)
            return run.Fail($"Error from server: error dialing backend: {objection}");
        if (machine is null || !_programs.Contains(run.Flags.Rest[0], StringComparer.Ordinal) || CommandTable.Find(run.Flags.Rest[0]) is not { } command)
        {
            return run.Fail(
                $"error: Internal error occurred: error executing command in container: failed to exec in container: failed to start exec: OCI runtime exec failed: exec failed: unable to start container process: exec: \"{run.Flags.Rest[0]}\": executable file not found in $PATH");
        }

        var inner = new ShellContext(run.Context.Cluster, machine, new Login(machine.Name), [.. run.Flags.Rest.Skip(1)], run.Context.Input);
        var exitCode = command.Run(inner);
        foreach (var line in inner.Printed)
        {
            if (line.Stream == 1)
                run.Context.Print(line.Text);
            else
                run.Context.Complain(line.Text);
        }

        if (exitCode != 0)
            run.Context.Complain($"command terminated with exit code {exitCode}");
        return exitCode;
    }
}
