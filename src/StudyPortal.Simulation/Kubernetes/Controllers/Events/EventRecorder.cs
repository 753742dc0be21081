using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Kubernetes.Api;
using StudyPortal.Simulation.Kubernetes.Api.Clients;
using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Kubernetes.Controllers.Events;

/// <summary>
/// Tells the API what a program did (<c>k8s.io/client-go/tools/record</c>): one event at a time; the same again counts up the one that is there, too many about one object are dropped,
/// and where the API server is away it tries again every 10 s, 12 times. It changes in place.
/// </summary>
/// <param name="component">Who tells: <c>kubelet</c>.</param>
/// <param name="hostName">Where it runs, empty where that is not told.</param>
internal sealed class EventRecorder(string component, string hostName)
{
    private const int MostWaiting = 1_000;
    private const int MostRemembered = 256;
    private const int MostTries = 12;
    private const int Burst = 25;
    private const long NanosecondsPerTick = 100;

    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan _refill = TimeSpan.FromSeconds(300);
    private static readonly TimeSpan _timeout = TimeSpan.FromSeconds(30);

    private ImmutableQueue<Event> _waiting = [];
    private int _count;
    private ImmutableList<Remembered> _remembered = [];
    private ImmutableList<Allowance> _allowances = [];
    private Event? _sending;
    private long _ticket;
    private int _tries;

    /// <summary>Tells of something that went as it should.</summary>
    /// <param name="host">The program's host.</param>
    /// <param name="access">Where the API server is.</param>
    /// <param name="about">The object that it is about.</param>
    /// <param name="reason">One word.</param>
    /// <param name="message">A sentence.</param>
    /// <param name="source">Which part of the program tells, where it has several.</param>
    public void Normal(ProcessHost host, ApiAccess access, ObjectReference about, string reason, string message, string source = "") =>
        Record(host, access, new Told(about, "Normal", reason, message, source.Length == 0 ? component : source));

    /// <summary>Tells of something that did not.</summary>
    /// <param name="host">The program's host.</param>
    /// <param name="access">Where the API server is.</param>
    /// <param name="about">The object that it is about.</param>
    /// <param name="reason">One word.</param>
    /// <param name="message">A sentence.</param>
    /// <param name="source">Which part of the program tells, where it has several.</param>
    public void Warning(ProcessHost host, ApiAccess access, ObjectReference about, string reason, string message, string source = "") =>
        Record(host, access, new Told(about, "Warning", reason, message, source.Length == 0 ? component : source));

    /// <summary>Whether an input was meant for it.</summary>
    public bool TryStep(ProcessInput input, ProcessHost host, ApiAccess access)
    {
        switch (input)
        {
            case Replied replied when _sending is not null && replied.Ticket == _ticket:
                OnReply(replied.Reply, host, access);
                return true;
            case Woken { What: EventPause pause }:
                if (pause.Try == _tries)
                    Send(host, access);
                return true;
            default:
                return false;
        }
    }

    /// <summary>A recorder of its own in the same state.</summary>
    public EventRecorder Fork() => (EventRecorder)MemberwiseClone();

    private void Record(ProcessHost host, ApiAccess access, Told told)
    {
        if (_count >= MostWaiting || !Allow(told.About, host.Now))
            return;
        (_waiting, _count) = (_waiting.Enqueue(Counted(told, host.Clock)), _count + 1);
        if (_sending is null)
            Next(host, access);
    }

    // 25 about one object at once, then one every five minutes (EventSourceObjectSpamFilter).
    private bool Allow(ObjectReference about, Instant now)
    {
        var index = _allowances.FindIndex(allowance => allowance.Uid == about.Uid && allowance.Name == about.Name);
        var (left, since) = index < 0 ? (Burst, now) : (_allowances[index].Left, _allowances[index].Since);
        var refilled = (int)((now - since) / _refill);
        (left, since) = (Math.Min(Burst, left + refilled), since + (_refill * refilled));
        var kept = index < 0 ? _allowances : _allowances.RemoveAt(index);
        if (kept.Count == MostRemembered)
            kept = kept.RemoveAt(0);
        _allowances = kept.Add(new Allowance(about.Uid, about.Name, Math.Max(0, left - 1), since));
        return left > 0;
    }

    private Event Counted(Told told, DateTimeOffset now)
    {
        var about = told.About;
        var index = _remembered.FindIndex(old => old.Told == told);
        var before = index < 0 ? null : _remembered[index];
        var after = new Remembered(told, before?.Name ?? NameOf(about, now.AddTicks(_remembered.Count(old => old.FirstAt == now))), (before?.Count ?? 0) + 1, before?.FirstAt ?? now);
        var kept = index < 0 ? _remembered : _remembered.RemoveAt(index);
        _remembered = (kept.Count == MostRemembered ? kept.RemoveAt(0) : kept).Add(after);
        return new Event(new ObjectMeta(after.Name, about.Namespace.Length == 0 ? "default" : about.Namespace), about, told.Reason, told.Message)
        {
            Type = told.Type, Count = after.Count, FirstSeenAt = after.FirstAt, LastSeenAt = now, SourceComponent = told.Source, SourceHost = hostName,
        };
    }

    private static string NameOf(ObjectReference about, DateTimeOffset now) =>
        string.Create(CultureInfo.InvariantCulture, $"{about.Name}.{(now - DateTimeOffset.UnixEpoch).Ticks * NanosecondsPerTick:x16}");

    private void Next(ProcessHost host, ApiAccess access)
    {
        if (_count == 0)
        {
            _sending = null;
            return;
        }

        _waiting = _waiting.Dequeue(out var next);
        (_sending, _count, _tries) = (next, _count - 1, 0);
        Send(host, access);
    }

    private void Send(ProcessHost host, ApiAccess access)
    {
        if (_sending is { } told)
            _ticket = access.Call(host, told.Count == 1 ? new CreateObject(told) : new UpdateObject(told), _timeout);
    }

    private void OnReply(Reply reply, ProcessHost host, ApiAccess access)
    {
        if (reply is Answered { Response: StatusResponse { Reason: StatusReason.NotFound } } && _sending is { Count: > 1 } lapsed && _tries == 0)
        {
            // The one that was there has lapsed after an hour.
            _tries++;
            _ticket = access.Call(host, new CreateObject(lapsed), _timeout);
        }
        else if (reply is CallFailed && ++_tries < MostTries)
        {
            host.Wake(_pause, new EventPause(_tries));
        }
        else
        {
            Next(host, access);
        }
    }

    // The version of an object does not make another event of it.
    private sealed record Told(ObjectReference About, string Type, string Reason, string Message, string Source)
    {
        public ObjectReference About { get; } = About with { ResourceVersion = 0 };
    }

    private sealed record Remembered(Told Told, string Name, int Count, DateTimeOffset FirstAt);

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Allowance(string Uid, string Name, int Left, Instant Since);
}

/// <summary>An event is tried again.</summary>
internal sealed record EventPause(int Try) : Wake;
