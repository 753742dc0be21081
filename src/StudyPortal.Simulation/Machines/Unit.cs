using System.Collections.Immutable;

namespace StudyPortal.Simulation.Machines;

/// <summary>A systemd service. Its file in the tree counts once systemd is told to read it again (daemon-reload).</summary>
/// <param name="Name">Without <c>.service</c>: <c>kubelet</c>.</param>
/// <param name="Description">As <c>systemctl status</c> shows it.</param>
/// <param name="Command">The program and its arguments.</param>
public sealed record Unit(string Name, string Description, ImmutableArray<string> Command)
{
    /// <summary>Whether it starts with the machine.</summary>
    public bool IsEnabled { get; init; } = true;

    /// <summary>Whether it is started again when it ends by itself.</summary>
    public UnitRestart Restart { get; init; } = UnitRestart.Always;

    /// <summary>How long it waits before that.</summary>
    public TimeSpan RestartDelay { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How it is.</summary>
    public UnitState State { get; init; } = UnitState.Inactive;

    /// <summary>Its running process.</summary>
    public ProcessId Process { get; init; }

    /// <summary>When its state last changed, by its machine's clock.</summary>
    public DateTimeOffset Since { get; init; }

    /// <summary>The exit code of its last process.</summary>
    public int ExitCode { get; init; }

    /// <summary>Times that it was started again by itself.</summary>
    public int Restarts { get; init; }

    /// <summary>What it wrote.</summary>
    public Journal Journal { get; init; } = Journal.Empty;
}
