using StudyPortal.Simulation.Kernel;

namespace StudyPortal.Simulation.Tests.Raft.Histories;

/// <summary>Draws from a seed, one after the other.</summary>
internal sealed class Chance(Prng prng)
{
    private Prng _prng = prng;

    public int Below(int bound)
    {
        (var number, _prng) = _prng.Next(bound);
        return number;
    }

    public bool Of(int wins, int draws) => Below(draws) < wins;

    public T Pick<T>(params ReadOnlySpan<T> items) => items[Below(items.Length)];

    public T? From<T>(IReadOnlyList<T> items)
        where T : class => items.Count == 0 ? null : items[Below(items.Count)];
}
