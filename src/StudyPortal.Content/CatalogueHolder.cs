namespace StudyPortal.Content;

/// <summary>
/// Holds the catalogue that is served: the newest one without errors. As long as there has been none, the sound part of the newest, so that a
/// portal starts with broken content and its authors can read what is wrong. Safe to use from many threads.
/// </summary>
public sealed class CatalogueHolder
{
    private readonly Lock _publishing = new();
    private volatile State _state;

    /// <summary>Begins with a first load.</summary>
    public CatalogueHolder(LoadResult first)
    {
        ArgumentNullException.ThrowIfNull(first);
        _state = State.After(null, first);
    }

    /// <summary>Raised after each new result, on the thread that published it. Subscribers return at once.</summary>
    public event EventHandler? Changed;

    /// <summary>The catalogue to serve.</summary>
    public Catalogue Current => _state.Current;

    /// <summary>The findings of the newest load, which <see cref="Current"/> may be older than.</summary>
    public IReadOnlyList<ContentError> Errors => _state.Latest.Errors;

    /// <summary>The newest load.</summary>
    public LoadResult Latest => _state.Latest;

    /// <summary>Takes a newer result.</summary>
    public void Publish(LoadResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        lock (_publishing)
            _state = State.After(_state, result);
        Changed?.Invoke(this, EventArgs.Empty);
    }

    private sealed record State(LoadResult Latest, Catalogue Current, bool IsWhole)
    {
        public static State After(State? before, LoadResult latest)
        {
            if (latest.Catalogue is { } whole)
                return new State(latest, whole, IsWhole: true);
            return before is { IsWhole: true } ? before with { Latest = latest } : new State(latest, latest.Sound, IsWhole: false);
        }
    }
}
