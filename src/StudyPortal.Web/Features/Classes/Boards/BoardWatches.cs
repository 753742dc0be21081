namespace StudyPortal.Web.Features.Classes.Boards;

/// <summary>Those who watch one board.</summary>
internal sealed class BoardWatches(TimeProvider time)
{
    private readonly Lock _lock = new();
    private BoardWatch[] _watches = [];

    public bool Any => Volatile.Read(ref _watches).Length > 0;

    public IDisposable Add(Func<Task> changed)
    {
        var watch = new BoardWatch(changed, time, Remove);
        lock (_lock) _watches = [.. _watches, watch];
        return watch;
    }

    /// <summary>Returns at once.</summary>
    public void Tell()
    {
        foreach (var watch in Volatile.Read(ref _watches)) watch.Tell();
    }

    private void Remove(BoardWatch watch)
    {
        lock (_lock) _watches = [.. _watches.Where(known => known != watch)];
    }
}
