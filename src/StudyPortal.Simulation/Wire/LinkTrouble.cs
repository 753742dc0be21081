using System.Runtime.InteropServices;

namespace StudyPortal.Simulation.Wire;

/// <summary>What is wrong on the way from one endpoint to another.</summary>
/// <param name="IsCut">Whether nothing passes.</param>
/// <param name="ExtraUs">Microseconds that every message takes more.</param>
/// <param name="LossPerMille">Messages in a thousand that get lost on top of the usual.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct LinkTrouble(bool IsCut, int ExtraUs, int LossPerMille)
{
    /// <summary>Whether there is any.</summary>
    public bool IsAny => IsCut || ExtraUs > 0 || LossPerMille > 0;
}
