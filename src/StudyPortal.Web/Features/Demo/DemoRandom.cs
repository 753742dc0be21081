namespace StudyPortal.Web.Features.Demo;

/// <summary>Chance from a fixed seed: the same seed and the same order of calls give the same term.</summary>
internal sealed class DemoRandom(int seed)
{
    private readonly Random _random = new(seed);

    public bool Chance(double probability) => _random.NextDouble() < probability;

    /// <summary>From <paramref name="least"/> up to <paramref name="most"/>.</summary>
    public double Between(double least, double most) => least + ((most - least) * _random.NextDouble());

    public int Below(int bound) => _random.Next(bound);

    public T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    public Guid Id()
    {
        var bytes = new byte[16];
        _random.NextBytes(bytes);
        return new Guid(bytes);
    }

    public long Seed() => _random.NextInt64();

    /// <summary>A share of its own for a text, 0 to 1: the same for everybody.</summary>
    public static double ShareOf(string text)
    {
        // FNV-1a: string.GetHashCode differs from run to run.
        var hash = 2166136261u;
        foreach (var letter in text) hash = unchecked((hash ^ letter) * 16777619u);
        return (hash >> 8) / (double)(1 << 24);
    }
}
