using System.Runtime.InteropServices;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Raft;

namespace StudyPortal.Simulation.Etcd.Serving;

/// <summary>A leadership that is being handed over.</summary>
/// <param name="Call">Who waits for it; nobody where the process is to end afterwards.</param>
/// <param name="Target">Who is to lead.</param>
/// <param name="Deadline">When it has taken too long.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PendingTransfer(CallId Call, MemberId Target, Instant Deadline);
