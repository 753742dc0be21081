using System.Runtime.InteropServices;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Etcd.Serving;

/// <summary>
/// Linearizable reads: those that come while a round of ReadIndex is under way wait for the next one (etcd v3.6 server/etcdserver/v3_server.go,
/// linearizableReadLoop).
/// </summary>
internal sealed class ReadRounds
{
    private readonly List<WaitingRead> _asking;
    private readonly List<WaitingRead> _next;
    private readonly List<Confirmed> _confirmed;

    public ReadRounds() => (_asking, _next, _confirmed) = ([], [], []);

    private ReadRounds(ReadRounds other)
    {
        (_asking, _next, _confirmed) = ([.. other._asking], [.. other._next], [.. other._confirmed]);
        (Ticket, Began) = (other.Ticket, other.Began);
    }

    /// <summary>The round that is under way, or was last.</summary>
    public long Ticket { get; private set; }

    public Instant Began { get; private set; }

    public bool IsAsking => _asking.Count > 0;

    public int Count => _asking.Count + _next.Count + _confirmed.Count;

    public ReadRounds Fork() => new(this);

    public void Add(WaitingRead read) => _next.Add(read);

    /// <summary>Begins a round for whatever waits; false where one is under way or nothing waits.</summary>
    public bool TryBegin(Instant now)
    {
        if (IsAsking || _next.Count == 0)
            return false;
        _asking.AddRange(_next);
        _next.Clear();
        Ticket++;
        Began = now;
        return true;
    }

    /// <summary>The leader has answered: the reads of the round may be served once so much is applied.</summary>
    public void Confirm(long ticket, long index)
    {
        if (ticket != Ticket || !IsAsking)
            return;
        foreach (var read in _asking)
            _confirmed.Add(new Confirmed(index, read));
        _asking.Clear();
    }

    /// <summary>Takes out a read that may be served with what is applied.</summary>
    public bool TryTake(long applied, out WaitingRead read)
    {
        for (var place = 0; place < _confirmed.Count; place++)
        {
            if (_confirmed[place].Index > applied)
                continue;
            read = _confirmed[place].Read;
            _confirmed.RemoveAt(place);
            return true;
        }

        read = default;
        return false;
    }

    /// <summary>Gives the round up; its reads have waited long enough.</summary>
    public WaitingRead[] GiveUp()
    {
        WaitingRead[] given = [.. _asking];
        _asking.Clear();
        return given;
    }

    /// <summary>Forgets a read whose client is gone.</summary>
    public void Remove(CallId call)
    {
        _asking.RemoveAll(read => read.Call == call);
        _next.RemoveAll(read => read.Call == call);
        _confirmed.RemoveAll(confirmed => confirmed.Read.Call == call);
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Confirmed(long Index, WaitingRead Read);
}
