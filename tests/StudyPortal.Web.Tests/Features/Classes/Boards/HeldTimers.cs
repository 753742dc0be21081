using System.Threading.Channels;

namespace StudyPortal.Web.Tests.Features.Classes.Boards;

/// <summary>A clock whose timers run out when a test says so.</summary>
internal sealed class HeldTimers : TimeProvider
{
    private readonly Channel<Held> _timers = Channel.CreateUnbounded<Held>();

    public DateTimeOffset Now { get; set; } = new(2026, 3, 1, 9, 20, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Held(() => callback(state), dueTime);
        _timers.Writer.TryWrite(timer);
        return timer;
    }

    /// <summary>Waits until the next timer has been set and lets it run out. Returns how long it would have taken.</summary>
    public async Task<TimeSpan> RunOutAsync(CancellationToken cancellationToken)
    {
        var timer = await _timers.Reader.ReadAsync(cancellationToken);
        timer.Fire();
        return timer.Due;
    }

    private sealed class Held(Action fire, TimeSpan due) : ITimer
    {
        public TimeSpan Due => due;

        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
