using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.World;

/// <summary>A process with what its machine knows of it.</summary>
internal sealed class RunningProcess(ProcessId id, int machine, Process process, ProcessStart start, Prng prng)
{
    public ProcessId Id { get; } = id;

    /// <summary>The position of its machine.</summary>
    public int Machine { get; } = machine;

    public Process Process { get; } = process;

    public ProcessStart Start { get; } = start;

    public Prng Prng { get; set; } = prng;

    /// <summary>The container that it runs in, if it runs in one.</summary>
    public ContainerSpec? Container { get; init; }

    /// <summary>The code that it ends with after this step, or null.</summary>
    public int? Exit { get; set; }

    /// <summary>Directories that it wants to hear of.</summary>
    public List<string> Watched { get; private init; } = [];

    public RunningProcess Fork() => new(Id, Machine, Process.Fork(), Start, Prng) { Container = Container, Watched = [.. Watched] };
}
