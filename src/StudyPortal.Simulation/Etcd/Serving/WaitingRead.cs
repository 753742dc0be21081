using System.Runtime.InteropServices;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Etcd.Serving;

/// <summary>A linearizable read that waits for the leader's word.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct WaitingRead(CallId Call, Request Request, Instant Asked);
