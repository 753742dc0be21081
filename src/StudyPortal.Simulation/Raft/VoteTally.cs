using System.Numerics;
using System.Runtime.InteropServices;

namespace StudyPortal.Simulation.Raft;

/// <summary>Who has answered a candidate: one bit for each voter, by its place in the membership. The first answer of a voter counts.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct VoteTally(ulong Answered, ulong Granted)
{
    public int Votes => BitOperations.PopCount(Granted);

    public int Refusals => BitOperations.PopCount(Answered & ~Granted);

    public VoteTally With(int place, bool isGranted)
    {
        var bit = 1UL << place;
        return (Answered & bit) != 0 ? this : new VoteTally(Answered | bit, isGranted ? Granted | bit : Granted);
    }
}
