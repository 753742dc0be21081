using System.Runtime.InteropServices;

namespace StudyPortal.Simulation.Etcd.Storage;

/// <summary>A store after a command, and what the command is answered with. Its header says the revision and nothing else: who answers adds the rest.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct StoreChange(EtcdStore After, EtcdResponse? Response);
