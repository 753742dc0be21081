using System.Collections.Immutable;
using System.Globalization;

namespace StudyPortal.Simulation.Shell.Commands.Containers;

/// <summary>
/// <c>crictl exec ID CMD</c>. The images of a control plane hold their program and no shell; etcd's holds etcdctl and etcdutl too (facts E58). Other images are not looked into.
/// </summary>
internal static class ContainerExec
{
    private static readonly string[] _etcdTools = ["etcdctl", "etcdutl"];

    public static int Run(ShellContext context, ImmutableArray<string> words)
    {
        if (words.IsEmpty)
            return CrictlFailure.Fatal(context, "ID cannot be empty");
        if (CrictlFailure.Find(context, words[0], "ExecSync") is not { } container)
            return 1;
        if (words.Length == 1)
            return CrictlFailure.Fatal(context, "execing command in container: rpc error: code = InvalidArgument desc = cmd cannot be empty");
        if (!container.IsRunning)
            return CrictlFailure.Fatal(context, $"execing command in container: rpc error: code = Unknown desc = container is in CONTAINER_EXITED state");
        var tool = Machines.FileTree.NameOf(words[1]);
        var isThere = container.Spec.Name is "etcd" && _etcdTools.Contains(tool, StringComparer.Ordinal);
        return isThere && CommandTable.Find(tool) is { } command ? Run(context, command, words.RemoveRange(0, 2)) : NotFound(context, container.Id, words[1]);
    }

    private static int Run(ShellContext context, ShellCommand command, ImmutableArray<string> arguments)
    {
        // Nothing of the shell's variables reaches a container.
        var inner = new ShellContext(context.Cluster, context.Machine, new Login(context.Machine.Name) { Directory = "/" }, arguments, context.Input);
        var code = command.Run(inner);
        foreach (var line in inner.Printed)
        {
            if (line.Stream == 1)
                context.Print(line.Text);
            else
                context.Complain(line.Text);
        }

        return code == 0 ? 0 : CrictlFailure.Fatal(context, string.Create(CultureInfo.InvariantCulture, $"execing command in container: command terminated with exit code {code}"));
    }

    private static int NotFound(ShellContext context, string container, string program)
    {
        var exec = ImageText.IdentityOf($"{container}/{program}");
        var reason = program.Contains('/', StringComparison.Ordinal) ? $"stat {program}: no such file or directory" : "executable file not found in $PATH";
        return CrictlFailure.Fatal(
            context,
            $"execing command in container: rpc error: code = Unknown desc = failed to exec in container: failed to start exec \"{exec}\": OCI runtime exec failed: exec failed: "
            + $"unable to start container process: exec: \"{program}\": {reason}");
    }
}
