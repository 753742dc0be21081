using System.Collections.Immutable;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.World;

namespace StudyPortal.Simulation.Shell.Commands.Containers;

/// <summary><c>crictl</c> (cri-tools 1.35): looks at the containers of this machine without kubelet and API server.</summary>
internal sealed class CrictlCommand() : FlaggedCommand(
    "crictl", "look at containers of this machine: crictl ps -a", "r|runtime-endpoint=", "i|image-endpoint=", "t|timeout=", "D|debug", "c|config=")
{
    private static readonly string[] _listFlags =
        ["a|all", "q|quiet", "name=", "s|state=", "o|output=", "p|pod=", "image=", "l|latest", "n|last=", "v|verbose", "no-trunc", "id=", "namespace=", "label=", "r|resolve-image-path"];

    protected override bool StopsAtWord => true;

    public override bool IsOn(Machine machine) => machine.Units.ContainsKey(LiveCluster.ContainerRuntime);

    protected override int Run(ShellContext context, Flags flags)
    {
        var verb = flags.Words.FirstOrDefault("help");
        string[]? forms = verb switch
        {
            "ps" or "pods" or "images" or "stats" or "version" => _listFlags,
            "logs" => ["tail=", "f|follow", "p|previous", "t|timestamps", "since=", "n|limit-bytes=", "r"],
            "inspect" => ["o|output=", "q|quiet"],
            "stop" or "rm" => ["t|timeout=", "f|force", "a|all"],
            "exec" => ["i|interactive", "t|tty", "s|sync", "timeout=", "r|transport="],
            _ => null,
        };
        if (forms is null)
        {
            context.Complain(verb is "help" ? "crictl: ps, pods, logs, inspect, stop, rm, images, stats, exec, version" : $"No help topic for '{verb}'");
            return verb is "help" ? 0 : 3;
        }

        var rest = Flags.Read([.. flags.Words.Skip(1)], forms, stopsAtWord: verb is "exec");
        if (rest.Complaint is { } complaint)
            return CrictlFailure.Fatal(context, complaint);
        return context.Cluster.IsActive(context.Machine, LiveCluster.ContainerRuntime) ? Run(context, verb, rest) : CrictlFailure.NoRuntime(context);
    }

    private static int Run(ShellContext context, string verb, Flags flags) => verb switch
    {
        "ps" => ContainerList.Print(context, flags),
        "pods" => PodList.Print(context, flags),
        "images" => ImageList.Print(context, flags),
        "stats" => ContainerList.PrintStats(context, flags),
        "logs" => ContainerLogs.Print(context, flags),
        "inspect" => ContainerDocument.Print(context, flags),
        "stop" => ContainerChange.Stop(context, flags),
        "rm" => ContainerChange.Remove(context, flags),
        "exec" => ContainerExec.Run(context, flags.Words.ToImmutableArray()),
        _ => PrintVersion(context),
    };

    private static int PrintVersion(ShellContext context)
    {
        context.Print("Version:  0.1.0");
        context.Print("RuntimeName:  containerd");
        context.Print("RuntimeVersion:  v2.1.4");
        context.Print("RuntimeApiVersion:  v1");
        return 0;
    }
}
