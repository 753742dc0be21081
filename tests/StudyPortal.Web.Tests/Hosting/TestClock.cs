namespace StudyPortal.Web.Tests.Hosting;

/// <summary>A clock that begins at the true time (Identity reads the machine's clock for lockouts) and then only moves when told to. Timers are real.</summary>
public sealed class TestClock : TimeProvider
{
    private readonly DateTimeOffset _start = System.GetUtcNow();
    private long _movedTicks;

    public override DateTimeOffset GetUtcNow() => _start + TimeSpan.FromTicks(Interlocked.Read(ref _movedTicks));

    public void Move(TimeSpan by) => Interlocked.Add(ref _movedTicks, by.Ticks);
}
