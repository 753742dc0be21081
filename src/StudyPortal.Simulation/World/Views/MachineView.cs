using System.Collections.Immutable;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.World;

/// <summary>A machine.</summary>
/// <param name="Name">Its host name.</param>
/// <param name="Address">Its own address.</param>
/// <param name="ExtraAddresses">Addresses that it has taken on.</param>
/// <param name="Power">Whether it is on.</param>
/// <param name="IsDiskFull">Whether no more bytes fit on its disk.</param>
/// <param name="DiskDelay">What a fault adds to each fsync.</param>
/// <param name="ClockSkew">How far its clock is ahead of the true time; negative where it is behind.</param>
/// <param name="DroppedPorts">Ports that its firewall drops what comes in for.</param>
/// <param name="Files">Its files, shared with the cluster.</param>
/// <param name="Units">Its services and how they are.</param>
/// <param name="Containers">The newest container of each pod and name.</param>
public sealed record MachineView(
    string Name, string Address, ImmutableArray<string> ExtraAddresses, Power Power, bool IsDiskFull, TimeSpan DiskDelay, TimeSpan ClockSkew, ImmutableSortedSet<int> DroppedPorts,
    FileTree Files, ImmutableArray<UnitView> Units, ImmutableArray<ContainerView> Containers);
