using System.Runtime.InteropServices;

namespace StudyPortal.Simulation.World;

/// <summary>A program on a machine.</summary>
/// <param name="Host">The machine's name; the address that was dialled where no machine has it.</param>
/// <param name="Program">The program's name, empty where nothing is known to listen.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TracePlace(string Host, string Program)
{
    /// <inheritdoc/>
    public override string ToString() => Program.Length == 0 ? Host : $"{Program} on {Host}";
}
