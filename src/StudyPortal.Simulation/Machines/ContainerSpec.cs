using System.Collections.Immutable;

namespace StudyPortal.Simulation.Machines;

/// <summary>What a container runs and where it belongs.</summary>
public sealed record ContainerSpec
{
    /// <summary>The container's name in its pod: <c>etcd</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The image with its tag.</summary>
    public required string Image { get; init; }

    /// <summary>The program and its arguments.</summary>
    public required ImmutableArray<string> Command { get; init; }

    /// <summary>The pod's name.</summary>
    public required string PodName { get; init; }

    /// <summary>The pod's namespace.</summary>
    public required string PodNamespace { get; init; }

    /// <summary>The pod's uid.</summary>
    public required string PodUid { get; init; }

    /// <summary>The identity of the pod's sandbox: 64 hex digits, of which <c>crictl</c> shows 13.</summary>
    public required string PodId { get; init; }

    /// <summary>The address of its pod; null where the pod shares the network of the machine. Ports that it listens on are bound to this address.</summary>
    public string? Address { get; init; }

    /// <summary>How often this container of this pod was started before.</summary>
    public int Attempt { get; init; }

    /// <summary>Directories and files of the machine that it sees.</summary>
    public ImmutableArray<Mount> Mounts { get; init; } = [];

    /// <summary>The path on the machine that a path in the container stands for, or null where it lies in its own layer.</summary>
    public string? HostPath(string path) => MountOf(path) is { } mount ? mount.HostPath + path[mount.Path.Length..] : null;

    /// <summary>The mount that a path in the container lies in, or null.</summary>
    public Mount? MountOf(string path)
    {
        foreach (var mount in Mounts)
        {
            if (path.StartsWith(mount.Path, StringComparison.Ordinal) && (path.Length == mount.Path.Length || path[mount.Path.Length] == '/'))
                return mount;
        }

        return null;
    }
}
