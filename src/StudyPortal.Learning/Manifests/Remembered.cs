namespace StudyPortal.Learning.Manifests;

/// <summary>
/// What a function gave for the arguments it was asked for last, so that it is computed once for each; the oldest are forgotten. Whoever asks sees no difference but in time.
/// Safe to use from many threads, of which one computes and the others wait.
/// </summary>
/// <param name="most">How many are kept.</param>
internal sealed class Remembered<TKey, TValue>(int most)
    where TKey : notnull
{
    private readonly Dictionary<TKey, Lazy<TValue>> _values = [];
    private readonly Queue<TKey> _order = new();
    private readonly Lock _lock = new();

    /// <summary>How many are kept now.</summary>
    public int Count => _values.Count;

    public TValue Of(TKey key, Func<TKey, TValue> compute)
    {
        Lazy<TValue>? value;
        lock (_lock)
        {
            if (!_values.TryGetValue(key, out value))
            {
                _values[key] = value = new Lazy<TValue>(() => compute(key));
                _order.Enqueue(key);
                if (_order.Count > most)
                    _values.Remove(_order.Dequeue());
            }
        }

        return value.Value;
    }
}
