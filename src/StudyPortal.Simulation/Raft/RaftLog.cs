using System.Collections.Immutable;

namespace StudyPortal.Simulation.Raft;

/// <summary>
/// The entries after a base, as an immutable value: a member's memory, its disk and every fork share the chunks that are full. Appending copies less than
/// <see cref="ChunkLength"/> references. An index outside of the log is a bug.
/// </summary>
public sealed class RaftLog
{
    private const int ChunkLength = 32;

    private readonly Entry[][] _chunks;
    private readonly Entry[] _tail;

    // Slots before the first entry that compaction has not given back yet, so that chunks stay shared; fewer than a chunk.
    private readonly long _origin;

    private RaftLog(LogPosition start, long origin, Entry[][] chunks, Entry[] tail)
    {
        (Base, _origin, _chunks, _tail) = (start, origin, chunks, tail);
        var slots = (chunks.Length * ChunkLength) + tail.Length;
        Last = origin + slots > start.Index ? At(origin + slots).Position : start;
    }

    /// <summary>A log without entries that begins at index 1.</summary>
    public static RaftLog Empty { get; } = StartingAt(default);

    /// <summary>The place before the first entry: nothing, or what was compacted away.</summary>
    public LogPosition Base { get; }

    /// <summary>The place of the last entry, or <see cref="Base"/> where there is none.</summary>
    public LogPosition Last { get; }

    /// <summary>The index of the first entry; one after the last where there is none.</summary>
    public long FirstIndex => Base.Index + 1;

    /// <summary>The entry at an index from <see cref="FirstIndex"/> to that of <see cref="Last"/>.</summary>
    public Entry this[long index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(index, Base.Index);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(index, Last.Index);
            return At(index);
        }
    }

    /// <summary>A log without entries after something that is not in it, such as a snapshot.</summary>
    public static RaftLog StartingAt(LogPosition position) => new(position, position.Index, [], []);

    /// <summary>The term at an index, or null where it was compacted away or is not written yet. The base has one.</summary>
    public long? TermAt(long index)
    {
        if (index == Last.Index)
            return Last.Term;
        if (index == Base.Index)
            return Base.Term;
        return index > Base.Index && index < Last.Index ? At(index).Term : null;
    }

    /// <summary>Whether the log has this term at this index.</summary>
    public bool Has(LogPosition position) => TermAt(position.Index) == position.Term;

    /// <summary>The log with entries after its last. Entries that do not follow on are a bug.</summary>
    public RaftLog Append(ReadOnlySpan<Entry> entries)
    {
        if (entries.IsEmpty)
            return this;
        if (entries[0].Index != Last.Index + 1)
            throw new ArgumentException($"Entry {entries[0].Index} does not follow on {Last.Index}.", nameof(entries));
        var loose = new Entry[_tail.Length + entries.Length];
        _tail.CopyTo(loose, 0);
        entries.CopyTo(loose.AsSpan(_tail.Length));
        if (loose.Length < ChunkLength)
            return new RaftLog(Base, _origin, _chunks, loose);

        var filled = loose.Chunk(ChunkLength).ToArray();
        var tail = loose.Length % ChunkLength == 0 ? [] : filled[^1];
        return new RaftLog(Base, _origin, [.. _chunks, .. filled[..(loose.Length / ChunkLength)]], tail);
    }

    /// <summary>The log without the entries after an index, which is not before the base.</summary>
    public RaftLog CutAfter(long index)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(index, Base.Index);
        if (index >= Last.Index)
            return this;
        if (index == Base.Index)
            return StartingAt(Base);
        var slots = (int)(index - _origin);
        var chunks = slots / ChunkLength;
        var tail = chunks < _chunks.Length ? _chunks[chunks] : _tail;
        return new RaftLog(Base, _origin, _chunks[..chunks], tail[..(slots % ChunkLength)]);
    }

    /// <summary>The log without the entries up to an index, which is in it.</summary>
    public RaftLog CompactTo(long index)
    {
        if (index <= Base.Index)
            return this;
        var start = this[index].Position;
        if (index == Last.Index)
            return StartingAt(start);
        var gone = Math.Min((int)(index - _origin) / ChunkLength, _chunks.Length);
        return new RaftLog(start, _origin + (gone * ChunkLength), _chunks[gone..], _tail);
    }

    /// <summary>Up to <paramref name="most"/> entries from an index on; none where the log ends before it.</summary>
    public ImmutableArray<Entry> From(long index, int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(index, Base.Index);
        var count = (int)Math.Min(most, Last.Index - index + 1);
        if (count <= 0)
            return [];
        var entries = ImmutableArray.CreateBuilder<Entry>(count);
        for (var offset = 0; offset < count; offset++)
            entries.Add(At(index + offset));
        return entries.MoveToImmutable();
    }

    /// <summary>The last index up to which two logs are the same, where both still have it; not less than the smaller base.</summary>
    public long CommonEnd(RaftLog other)
    {
        if (ReferenceEquals(this, other))
            return Last.Index;
        var floor = Math.Min(Base.Index, other.Base.Index);
        var index = Math.Min(Last.Index, other.Last.Index);

        // Backwards, since almost always the shorter is a beginning of the longer.
        while (index > floor && (TermAt(index) is not { } term || other.TermAt(index) != term))
            index--;
        return index;
    }

    private Entry At(long index)
    {
        var slot = (int)(index - _origin - 1);
        var chunk = slot / ChunkLength;
        return chunk < _chunks.Length ? _chunks[chunk][slot % ChunkLength] : _tail[slot - (_chunks.Length * ChunkLength)];
    }
}
