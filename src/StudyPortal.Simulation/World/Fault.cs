namespace StudyPortal.Simulation.World;

/// <summary>
/// What can be broken in a cluster on purpose, and how it is put right. Content, tests and the shell name faults in the forms of <see cref="FaultForms"/>; hosts go by their names.
/// </summary>
public abstract record Fault;

/// <summary>The machine loses its power.</summary>
public sealed record CrashMachine(string Host) : Fault;

/// <summary>The machine is switched on, or goes on where it was paused.</summary>
public sealed record StartMachine(string Host) : Fault;

/// <summary>The machine stands still with everything on it.</summary>
public sealed record PauseMachine(string Host) : Fault;

/// <summary>A unit is stopped, or a container is killed; a kubelet starts its containers again.</summary>
public sealed record StopProgram(string Host, string Name) : Fault;

/// <summary>A unit is started.</summary>
public sealed record StartProgram(string Host, string Name) : Fault;

/// <summary>Nothing passes between two machines.</summary>
public sealed record CutMachines(string A, string B) : Fault;

/// <summary>Nothing passes from the one machine to the other; the way back stays open.</summary>
public sealed record CutMachinesOneWay(string From, string To) : Fault;

/// <summary>Nothing passes between the machine and any other.</summary>
public sealed record IsolateMachine(string Host) : Fault;

/// <summary>Everything between two machines takes so many milliseconds more, in each direction.</summary>
public sealed record SlowMachines(string A, string B, int Milliseconds) : Fault;

/// <summary>So many messages in a thousand between two machines get lost, in each direction.</summary>
public sealed record LoseBetween(string A, string B, int PerMille) : Fault;

/// <summary>Every link and firewall is as it should be again.</summary>
public sealed record HealNetwork : Fault;

/// <summary>The machine's firewall drops what comes in for a port.</summary>
public sealed record DropPort(string Host, int Port) : Fault;

/// <summary>The machine's disk is filled to the last byte.</summary>
public sealed record FillDisk(string Host) : Fault;

/// <summary>What filled the disk is removed.</summary>
public sealed record FreeDisk(string Host) : Fault;

/// <summary>Each fsync takes so many milliseconds more; zero ends it.</summary>
public sealed record SlowDisk(string Host, int Milliseconds) : Fault;

/// <summary>A file holds nothing but garbage.</summary>
public sealed record CorruptFile(string Host, string Path) : Fault;

/// <summary>A file or directory is gone.</summary>
public sealed record DeleteFile(string Host, string Path) : Fault;

/// <summary>In a text file every occurrence of a text is replaced by another one.</summary>
public sealed record EditFile(string Host, string Path, string Old, string New) : Fault;

/// <summary>The certificate in a file (or in a kubeconfig) ended its validity an hour ago.</summary>
public sealed record ExpireCertificate(string Host, string Path) : Fault;

/// <summary>The certificate in a file is replaced by one of the same subject that an unknown authority has signed.</summary>
public sealed record SwapCertificate(string Host, string Path) : Fault;

/// <summary>The machine's clock is so many seconds ahead of the true time; negative: behind.</summary>
public sealed record SkewClock(string Host, int Seconds) : Fault;

/// <summary>The data of the machine's etcd member is gone, and its process with it.</summary>
public sealed record LoseData(string Host) : Fault;
