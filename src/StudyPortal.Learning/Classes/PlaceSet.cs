namespace StudyPortal.Learning.Classes;

/// <summary>A set of places, a bit each.</summary>
internal readonly struct PlaceSet(int places)
{
    private const int WordBits = 64;

    private readonly ulong[] _words = new ulong[(places + WordBits - 1) / WordBits];

    internal bool this[int place] => (_words[place / WordBits] & Bit(place)) != 0;

    internal int Count
    {
        get
        {
            var count = 0;
            foreach (var word in _words)
                count += System.Numerics.BitOperations.PopCount(word);
            return count;
        }
    }

    internal void Add(int place) => _words[place / WordBits] |= Bit(place);

    /// <summary>Adds one to the count of each place that is in the set.</summary>
    internal void AddTo(int[] counts)
    {
        for (var word = 0; word < _words.Length; word++)
        {
            for (var left = _words[word]; left != 0; left &= left - 1)
                counts[(word * WordBits) + System.Numerics.BitOperations.TrailingZeroCount(left)]++;
        }
    }

    private static ulong Bit(int place) => 1UL << (place % WordBits);
}
