using System.Text;

namespace StudyPortal.Simulation.Kernel;

/// <summary>
/// A source of pseudo-random numbers as a value: the same state gives the same numbers on every machine. Each draw returns the number and the
/// source to draw from next. SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, OOPSLA 2014).
/// </summary>
/// <param name="State">The seed of a fresh source.</param>
public readonly record struct Prng(ulong State)
{
    /// <summary>A second draw is needed once in 2³³ times at most; after so many the bias that is left cannot be seen.</summary>
    private const int MostDraws = 8;

    private const ulong GoldenGamma = 0x9E3779B97F4A7C15;

    /// <summary>64 random bits.</summary>
    public (ulong Bits, Prng After) Next()
    {
        var state = unchecked(State + GoldenGamma);
        return (Mix(state), new Prng(state));
    }

    /// <summary>A number from 0 to <paramref name="bound"/> − 1, each equally likely. A bound under 1 is a bug.</summary>
    public (int Number, Prng After) Next(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bound, 1);

        // Lemire, Fast random integer generation in an interval (2019): the high half of a product, redrawn where the low half falls
        // into the 2⁶⁴ mod bound surplus values.
        var range = (ulong)bound;
        var surplus = unchecked(0 - range) % range;
        var (bits, after) = Next();
        var high = Math.BigMul(bits, range, out var low);
        for (var draw = 1; draw < MostDraws && low < surplus; draw++)
        {
            (bits, after) = after.Next();
            high = Math.BigMul(bits, range, out low);
        }

        return ((int)high, after);
    }

    /// <summary>The same items in random order, every order equally likely (Fisher and Yates).</summary>
    public (IReadOnlyList<T> Items, Prng After) Shuffle<T>(IReadOnlyList<T> items)
    {
        var shuffled = items.ToArray();
        var after = this;
        for (var last = shuffled.Length - 1; last > 0; last--)
        {
            (var other, after) = after.Next(last + 1);
            (shuffled[last], shuffled[other]) = (shuffled[other], shuffled[last]);
        }

        return (shuffled, after);
    }

    /// <summary>
    /// A source of its own for the part of the simulation with this name. It depends on the state and the name only, so that what one part draws
    /// does not move what another part sees.
    /// </summary>
    public Prng Fork(string name) => new(Mix(unchecked(State + Mix(Fnv1A(name)))));

    // The finaliser of SplitMix64 (Stafford's variant 13).
    private static ulong Mix(ulong bits)
    {
        unchecked
        {
            bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
            bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
            return bits ^ (bits >> 31);
        }
    }

    // string.GetHashCode differs in every process; FNV-1a does not.
    private static ulong Fnv1A(string name)
    {
        var hash = 0xCBF29CE484222325;
        foreach (var octet in Encoding.UTF8.GetBytes(name))
            hash = unchecked((hash ^ octet) * 0x100000001B3);
        return hash;
    }
}
