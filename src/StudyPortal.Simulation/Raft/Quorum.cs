namespace StudyPortal.Simulation.Raft;

/// <summary>Arithmetic of majorities over the voting members of a cluster. A number outside its bounds is a bug.</summary>
public static class Quorum
{
    /// <summary>No real cluster comes near: etcd advises seven members at most.</summary>
    public const int MostMembers = 1_000;

    /// <summary>Votes that a decision needs: more than half of the members.</summary>
    /// <param name="members">1 to <see cref="MostMembers"/>.</param>
    public static int Majority(int members) => (Checked(members) / 2) + 1;

    /// <summary>Members that may fail while the others still decide.</summary>
    /// <param name="members">1 to <see cref="MostMembers"/>.</param>
    public static int Tolerance(int members) => Checked(members) - Majority(members);

    /// <summary>Whether so many votes decide.</summary>
    /// <param name="votes">0 to <paramref name="members"/>.</param>
    /// <param name="members">1 to <see cref="MostMembers"/>.</param>
    public static bool Has(int votes, int members)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(votes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(votes, Checked(members));
        return votes >= Majority(members);
    }

    private static int Checked(int members)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(members, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(members, MostMembers);
        return members;
    }
}
