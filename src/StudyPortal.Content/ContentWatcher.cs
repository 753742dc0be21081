using System.Threading.Channels;
using StudyPortal.Content.Files;

namespace StudyPortal.Content;

/// <summary>
/// Loads content again when its files change, and publishes it through the holder. Only changed files are read; where the system lost count of
/// changes, or the directory itself was replaced, all are.
/// </summary>
public sealed class ContentWatcher : IAsyncDisposable
{
    // Editors write a file in several steps; git writes many files in a row.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(100);
    private const int MostQuietPeriods = 10;

    private readonly string _directory;
    private readonly CatalogueHolder _holder;
    private readonly TimeProvider _time;
    private readonly PendingChanges _pending = new();
    private readonly Channel<bool> _signals = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly CancellationTokenSource _stopping = new();
    private readonly FileSystemWatcher? _parent;
    private FileSystemWatcher? _files;
    private volatile bool _isReplaced;
    private int _disposals;

    /// <summary>Begins to watch at once.</summary>
    /// <param name="directory">The content directory, which may come and go.</param>
    public ContentWatcher(string directory, CatalogueHolder holder, TimeProvider time)
    {
        _directory = Path.TrimEndingDirectorySeparator(Path.GetFullPath(directory));
        _holder = holder;
        _time = time;
        _parent = WatchParent();
        _files = WatchFiles();
        NoticeEverything(); // something may have changed between the first load and now
        Completion = Task.Run(() => RunAsync(_stopping.Token));
    }

    /// <summary>Ends when the watcher is disposed; fails where it cannot go on.</summary>
    public Task Completion { get; }

    /// <summary>Stops watching; a load that has begun is finished first.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposals, 1) > 0)
            return;
        _parent?.Dispose();
        await _stopping.CancelAsync();
        await Completion;
        _files?.Dispose();
        _stopping.Dispose();
    }

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (await _signals.Reader.WaitToReadAsync(cancellationToken))
            {
                await WaitForQuietAsync(cancellationToken);
                Reload();
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // disposed
        }
    }

    private async Task WaitForQuietAsync(CancellationToken cancellationToken)
    {
        for (var period = 0; period < MostQuietPeriods && _signals.Reader.TryRead(out _); period++)
            await Task.Delay(Quiet, _time, cancellationToken);
    }

    private void Reload()
    {
        if (_isReplaced)
        {
            _isReplaced = false;
            _files?.Dispose();
            _files = WatchFiles();
            _pending.AddEverything();
        }

        var before = _holder.Latest.Files;
        var now = _pending.Take().Aggregate(before, (files, path) => ContentDirectory.Reread(_directory, files, path));
        if (now.Fingerprint != before.Fingerprint)
            _holder.Publish(CatalogueLoader.Load(now, _holder.Latest));
    }

    private FileSystemWatcher? WatchFiles()
    {
        if (!Directory.Exists(_directory))
            return null;

        var watcher = new FileSystemWatcher(_directory)
        {
            IncludeSubdirectories = true,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        watcher.Changed += (_, change) => Notice(change.FullPath);
        watcher.Created += (_, change) => Notice(change.FullPath);
        watcher.Deleted += (_, change) => Notice(change.FullPath);
        watcher.Renamed += (_, change) =>
        {
            Notice(change.OldFullPath);
            Notice(change.FullPath);
        };
        watcher.Error += (_, _) => NoticeEverything();
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    private FileSystemWatcher? WatchParent()
    {
        if (Path.GetDirectoryName(_directory) is not { } parent || !Directory.Exists(parent))
            return null;

        var watcher = new FileSystemWatcher(parent, Path.GetFileName(_directory)) { NotifyFilter = NotifyFilters.DirectoryName };
        watcher.Created += (_, _) => NoticeReplaced();
        watcher.Deleted += (_, _) => NoticeReplaced();
        watcher.Renamed += (_, _) => NoticeReplaced();
        watcher.Error += (_, _) => NoticeReplaced();
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    private void Notice(string fullPath)
    {
        _pending.Add(Path.GetRelativePath(_directory, fullPath).Replace('\\', '/'));
        _signals.Writer.TryWrite(true);
    }

    private void NoticeEverything()
    {
        _pending.AddEverything();
        _signals.Writer.TryWrite(true);
    }

    private void NoticeReplaced()
    {
        _isReplaced = true;
        _signals.Writer.TryWrite(true);
    }
}
