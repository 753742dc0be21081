using System.Globalization;
using StudyPortal.Simulation.Kernel;

namespace StudyPortal.Simulation.World;

/// <summary>Random identities in hexadecimal.</summary>
internal static class Hexadecimal
{
    private const int WordsOfIdentity = 4;

    /// <summary>64 hex digits, as containerd gives its containers.</summary>
    public static (string Identity, Prng After) Identity(Prng prng)
    {
        var identity = "";
        for (var word = 0; word < WordsOfIdentity; word++)
        {
            (var bits, prng) = prng.Next();
            identity += bits.ToString("x16", CultureInfo.InvariantCulture);
        }

        return (identity, prng);
    }
}
