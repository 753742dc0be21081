namespace StudyPortal.Simulation.Machines;

/// <summary>A machine's disk.</summary>
public sealed record Disk
{
    /// <summary>40 GiB on an SSD.</summary>
    public static Disk Usual { get; } = new();

    /// <summary>Bytes that fit on it.</summary>
    public long SizeBytes { get; init; } = 42_949_672_960;

    /// <summary>Bytes that the operating system and its programs take.</summary>
    public long SystemBytes { get; init; } = 6_442_450_944;

    /// <summary>Microseconds that the fastest fsync takes.</summary>
    public int FsyncUs { get; init; } = 1_000;

    /// <summary>Up to so many microseconds come on top of each.</summary>
    public int JitterUs { get; init; } = 1_000;

    /// <summary>Microseconds that a fault adds to each fsync.</summary>
    public int SlowUs { get; init; }
}
