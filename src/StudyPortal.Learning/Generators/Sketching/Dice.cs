using StudyPortal.Simulation.Kernel;

namespace StudyPortal.Learning.Generators.Sketching;

/// <summary>Draws one after the other from a source; lives as long as one drill is being made.</summary>
internal sealed class Dice(Prng source)
{
    private Prng _source = source;

    /// <summary>A number between two, both included.</summary>
    public int Between(int least, int most)
    {
        (var number, _source) = _source.Next(most - least + 1);
        return least + number;
    }

    public bool Flip() => Between(0, 1) == 1;

    public T Pick<T>(IReadOnlyList<T> items) => items[Between(0, items.Count - 1)];

    /// <summary>So many of the items, each at most once, in random order; all of them where there are not more.</summary>
    public IReadOnlyList<T> Some<T>(IReadOnlyList<T> items, int count) => [.. Shuffle(items).Take(count)];

    public IReadOnlyList<T> Shuffle<T>(IReadOnlyList<T> items)
    {
        (var shuffled, _source) = _source.Shuffle(items);
        return shuffled;
    }

    /// <summary>A text of lower-case hexadecimal digits, the first of them no zero.</summary>
    public string Hexadecimal(int digits) =>
        string.Concat(Enumerable.Range(0, digits).Select(place => "0123456789abcdef"[Between(place == 0 ? 1 : 0, 15)]));
}
