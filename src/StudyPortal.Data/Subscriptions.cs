namespace StudyPortal.Data;

/// <summary>Handlers that want to be told. They are called one after the other by whoever tells, outside of any lock.</summary>
internal sealed class Subscriptions<T>
{
    private readonly Lock _lock = new();
    private Action<T>[] _handlers = [];

    public IDisposable Add(Action<T> handler)
    {
        lock (_lock) _handlers = [.. _handlers, handler];
        return new Subscription(this, handler);
    }

    public void Tell(T value)
    {
        foreach (var handler in Volatile.Read(ref _handlers)) handler(value);
    }

    private void Remove(Action<T> handler)
    {
        lock (_lock)
        {
            var place = Array.IndexOf(_handlers, handler);
            if (place >= 0) _handlers = [.. _handlers[..place], .. _handlers[(place + 1)..]];
        }
    }

    private sealed class Subscription(Subscriptions<T> subscriptions, Action<T> handler) : IDisposable
    {
        private int _isDisposed;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isDisposed, 1) == 0) subscriptions.Remove(handler);
        }
    }
}
