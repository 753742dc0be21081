using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Machines.Certificates;

namespace StudyPortal.Simulation.World;

/// <summary>A one-way message on its way.</summary>
/// <param name="Client">Who sent it.</param>
/// <param name="From">The position of the machine that it left.</param>
/// <param name="Sent">When it left.</param>
/// <param name="To">Where it goes.</param>
/// <param name="Tls">How its sender speaks TLS.</param>
/// <param name="What">The message.</param>
internal sealed record Parcel(ProcessId Client, int From, Instant Sent, Endpoint To, ClientTls? Tls, Message What);
