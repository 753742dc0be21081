using System.Collections.Immutable;

namespace StudyPortal.Simulation.Shell.Commands.Containers;

/// <summary>Commands of the container runtime.</summary>
internal static class ContainerCommands
{
    public static ImmutableArray<ShellCommand> All { get; } = [new CrictlCommand()];
}
