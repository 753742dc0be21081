using System.Collections.Immutable;

namespace StudyPortal.Simulation.Machines;

/// <summary>A host. It changes in place; its files, units, containers and journals are immutable values that forks share.</summary>
/// <param name="position">Its place among the machines and on the network.</param>
/// <param name="name">Its host name: <c>cp1</c>.</param>
/// <param name="address">Its address: <c>10.0.0.11</c>.</param>
public sealed class Machine(int position, string name, string address)
{
    /// <summary>The address by which a machine reaches itself.</summary>
    public const string Loopback = "127.0.0.1";

    /// <summary>Its place among the machines and on the network.</summary>
    public int Position { get; } = position;

    /// <summary>Its host name.</summary>
    public string Name { get; } = name;

    /// <summary>Its own address.</summary>
    public string Address { get; } = address;

    /// <summary>Addresses that it has taken on: the VIP, where keepalived made it the master.</summary>
    public ImmutableArray<string> ExtraAddresses { get; set; } = [];

    /// <summary>Whether it is on.</summary>
    public Power Power { get; set; } = Power.Off;

    /// <summary>Times that it has booted.</summary>
    public int Starts { get; set; }

    /// <summary>How far its clock is ahead of the true time; negative where it is behind.</summary>
    public TimeSpan ClockSkew { get; set; }

    /// <summary>Its files.</summary>
    public FileTree Files { get; set; } = FileTree.Empty;

    /// <summary>Its disk.</summary>
    public Disk Disk { get; set; } = Disk.Usual;

    /// <summary>Ports that its firewall drops what comes in for.</summary>
    public ImmutableSortedSet<int> DroppedPorts { get; set; } = [];

    /// <summary>Where its kernel leads connections to Services: what kube-proxy put there last. It stays when kube-proxy ends, and is gone when the machine is.</summary>
    public ImmutableArray<ServiceRoute> ServiceRoutes { get; set; } = [];

    /// <summary>Its services, in the order of their names.</summary>
    public ImmutableSortedDictionary<string, Unit> Units { get; set; } = ImmutableSortedDictionary.Create<string, Unit>(StringComparer.Ordinal);

    /// <summary>Its containers, running or not, oldest first.</summary>
    public ImmutableList<Container> Containers { get; set; } = [];

    /// <summary>Whether no more bytes fit on its disk.</summary>
    public bool IsDiskFull => Files.UsedBytes + Disk.SystemBytes >= Disk.SizeBytes;

    /// <summary>The container with this id, or with an id that begins so; null where there is none.</summary>
    public Container? ContainerOf(string id) => Containers.Find(container => container.Id.StartsWith(id, StringComparison.Ordinal));

    /// <summary>A machine of its own in the same state.</summary>
    public Machine Fork() => new(Position, Name, Address)
    {
        ExtraAddresses = ExtraAddresses, Power = Power, Starts = Starts, ClockSkew = ClockSkew, Files = Files, Disk = Disk, DroppedPorts = DroppedPorts,
        ServiceRoutes = ServiceRoutes, Units = Units, Containers = Containers,
    };
}
