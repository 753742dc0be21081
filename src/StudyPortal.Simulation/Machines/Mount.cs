using System.Runtime.InteropServices;

namespace StudyPortal.Simulation.Machines;

/// <summary>A file or directory of the machine that a container sees at another path.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Mount(string HostPath, string Path, bool IsReadOnly);
