using System.Threading.Channels;

namespace StudyPortal.Web.Features.Classes.Boards;

/// <summary>Tells somebody that a board has changed: at once, and then at most twice a second, the last change included.</summary>
internal sealed class BoardWatch : IDisposable
{
    /// <summary>Least time between two calls.</summary>
    public static readonly TimeSpan Grain = TimeSpan.FromMilliseconds(500);

    private readonly Channel<bool> _changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<Task> _changed;
    private readonly TimeProvider _time;
    private readonly Action<BoardWatch> _ended;

    /// <param name="ended">Called when whoever watches has had enough.</param>
    public BoardWatch(Func<Task> changed, TimeProvider time, Action<BoardWatch> ended)
    {
        (_changed, _time, _ended) = (changed, time, ended);
        _ = TellAsync(_stop.Token);
    }

    /// <summary>Returns at once.</summary>
    public void Tell() => _changes.Writer.TryWrite(true);

    public void Dispose()
    {
        if (_stop.IsCancellationRequested) return;
        _stop.Cancel();
        _ended(this);
    }

    private async Task TellAsync(CancellationToken stop)
    {
        try
        {
            await foreach (var _ in _changes.Reader.ReadAllAsync(stop))
            {
                await _changed();
                await Task.Delay(Grain, _time, stop);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Whoever watched has left.
        }
    }
}
