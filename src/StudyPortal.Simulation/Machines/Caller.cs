using System.Runtime.InteropServices;

namespace StudyPortal.Simulation.Machines;

/// <summary>Who calls.</summary>
/// <param name="Address">The address that the connection comes from; a load balancer's where it passes the connection on.</param>
/// <param name="Certificate">The client certificate that was shown and found good, or null.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Caller(string Address, Certificates.Certificate? Certificate);
