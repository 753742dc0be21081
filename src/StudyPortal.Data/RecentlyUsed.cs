using System.Diagnostics.CodeAnalysis;

namespace StudyPortal.Data;

/// <summary>A bounded memory that forgets what was not asked for longest. Not for several threads at once.</summary>
/// <param name="capacity">Sum of the weights that are kept.</param>
internal sealed class RecentlyUsed<TKey, TValue>(int capacity)
    where TKey : notnull
{
    private readonly Dictionary<TKey, LinkedListNode<Entry>> _entries = [];
    private readonly LinkedList<Entry> _byUse = new();
    private long _weight;

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        if (!_entries.TryGetValue(key, out var node))
        {
            value = default;
            return false;
        }

        _byUse.Remove(node);
        _byUse.AddFirst(node);
        value = node.Value.Value;
        return true;
    }

    public void Set(TKey key, TValue value, int weight = 1)
    {
        Remove(key);
        _entries.Add(key, _byUse.AddFirst(new Entry(key, value, weight)));
        _weight += weight;
        while (_weight > capacity) Remove(_byUse.Last!.Value.Key);
    }

    public void Remove(TKey key)
    {
        if (!_entries.Remove(key, out var node)) return;
        _byUse.Remove(node);
        _weight -= node.Value.Weight;
    }

    private readonly record struct Entry(TKey Key, TValue Value, int Weight);
}
