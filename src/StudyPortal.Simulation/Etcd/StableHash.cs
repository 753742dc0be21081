namespace StudyPortal.Simulation.Etcd;

/// <summary>A running sum over numbers and texts that is the same in every run (FNV-1a over whole words, with a final mix).</summary>
/// <param name="State">The sum so far.</param>
internal readonly record struct StableHash(ulong State)
{
    private const ulong Prime = 0x100000001B3;

    public static StableHash Empty { get; } = new(0xCBF29CE484222325);

    // The finaliser of SplitMix64, since FNV's high bits hardly move.
    public ulong Value
    {
        get
        {
            unchecked
            {
                var bits = State;
                bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
                bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
                return bits ^ (bits >> 31);
            }
        }
    }

    public StableHash With(ulong number) => unchecked(new StableHash(((State ^ number) * Prime) ^ (State >> 29)));

    public StableHash With(long number) => With(unchecked((ulong)number));

    public StableHash With(string text)
    {
        var hash = With((ulong)text.Length);
        foreach (var letter in text)
            hash = hash.With((ulong)letter);
        return hash;
    }
}
