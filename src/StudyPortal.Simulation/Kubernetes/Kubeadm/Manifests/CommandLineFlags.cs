using System.Collections.Immutable;

namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary>The command of a static pod as lines of YAML: sorted, and with what the configuration adds or replaces (cmd/kubeadm/app/util/arguments.go).</summary>
internal static class CommandLineFlags
{
    private const string Indentation = "    - ";

    /// <summary>The program and its flags, one a line, without a line end after the last.</summary>
    public static string Lines(string program, ImmutableArray<ExtraArgument> usual, ImmutableArray<ExtraArgument> extra)
    {
        var replaced = extra.Select(argument => argument.Name).ToHashSet(StringComparer.Ordinal);
        var flags = usual.Where(argument => !replaced.Contains(argument.Name)).Concat(extra)
            .Select(argument => $"--{argument.Name}={argument.Value}")
            .Order(StringComparer.Ordinal);
        return Indentation + program + "\n" + string.Join('\n', flags.Select(flag => Indentation + flag));
    }
}
