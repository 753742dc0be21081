namespace StudyPortal.Content.Files;

/// <summary>Paths that changed on disk and are not read yet. What comes in while others are read waits for the next turn.</summary>
internal sealed class PendingChanges
{
    // Beyond this many it is quicker to read everything again.
    private const int MostPaths = 1_000;

    private readonly Lock _lock = new();
    private HashSet<string> _paths = new(StringComparer.Ordinal);
    private bool _isEverything;

    public void Add(string path)
    {
        lock (_lock)
        {
            if (_paths.Count < MostPaths)
                _paths.Add(path);
            else
                _isEverything = true;
        }
    }

    public void AddEverything()
    {
        lock (_lock)
            _isEverything = true;
    }

    /// <summary>Hands over what is pending, in order, and begins anew.</summary>
    public IReadOnlyList<string> Take()
    {
        lock (_lock)
        {
            IReadOnlyList<string> taken = _isEverything ? [ContentDirectory.Everything] : [.. _paths.Order(StringComparer.Ordinal)];
            _paths = new HashSet<string>(StringComparer.Ordinal);
            _isEverything = false;
            return taken;
        }
    }
}
