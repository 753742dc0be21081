using StudyPortal.Simulation.Etcd;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Tests.Raft.Cluster;
using StudyPortal.Simulation.Tests.Raft.Laws;

namespace StudyPortal.Simulation.Tests.Etcd.Histories;

/// <summary>A client that puts and reads keys at random members, one operation after the other, and notes what it asked and heard.</summary>
internal sealed class HistoryClient(string name, HistoryLog log, int members, bool readsLocally) : Process
{
    private const int MostPauseMs = 1_500;
    private const int Keys = 3;

    private static readonly TimeSpan _timeout = TimeSpan.FromSeconds(5);

    private int _operation;
    private long _ticket;

    public override string Name { get; } = name;

    public override void Step(ProcessInput input, ProcessHost host)
    {
        switch (input)
        {
            case Started or Woken:
                Ask(host);
                break;
            case Replied replied when replied.Ticket == _ticket:
                Hear(replied.Reply);
                host.Wake(TimeSpan.FromMilliseconds(1 + host.Draw(MostPauseMs)), new Pause());
                break;
            default:
                break;
        }
    }

    public override Process Fork() => throw new NotSupportedException("A history is not forked.");

    private void Ask(ProcessHost host)
    {
        var key = $"k{host.Draw(Keys)}";
        if (log.Operations.Count(operation => operation.Key == key) == LinearizabilityChecker.MostOperations)
            return;
        var value = host.Draw(2) == 0 ? $"v{log.Operations.Count}" : null;
        _operation = log.Ask(key, value);
        Request request = value is null ? new RangeRequest(key) { IsSerializable = readsLocally } : new PutRequest(key, new TextValue(value));
        _ticket = host.Call(new Endpoint($"10.0.0.{1 + host.Draw(members)}", 2379), tls: null, request, _timeout);
    }

    // Whatever is no answer leaves open whether a write has happened.
    private void Hear(Reply reply)
    {
        if (reply is Answered { Response: PutResponse put })
            log.Answer(_operation, seen: null, put.Header.Revision);
        else if (reply is Answered { Response: RangeResponse range })
            log.Answer(_operation, range.Pairs.IsEmpty ? null : range.Pairs[0].Value!.Text, range.Header.Revision);
    }

    private sealed record Pause : Wake;
}

/// <summary>What clients asked and heard, in one order.</summary>
internal sealed class HistoryLog
{
    private readonly List<ClientOperation> _operations = [];
    private readonly Dictionary<int, long> _revisions = [];
    private long _moments;

    public IReadOnlyList<ClientOperation> Operations => _operations;

    public int Ask(string key, string? value)
    {
        _operations.Add(new ClientOperation(_operations.Count, key, value, ++_moments));
        return _operations.Count - 1;
    }

    public void Answer(int operation, string? seen, long revision)
    {
        _operations[operation] = _operations[operation] with { Answered = ++_moments, Seen = seen };
        _revisions[operation] = revision;
    }

    /// <summary>Two operations of which one began after the other was answered, and saw an earlier revision, or as a write the same.</summary>
    public string? RevisionViolation()
    {
        foreach (var later in _operations.Where(operation => operation.Answered is not null))
        {
            foreach (var earlier in _operations.Where(operation => operation.Answered < later.Asked))
            {
                var (before, after) = (_revisions[earlier.Number], _revisions[later.Number]);
                if (after < before || (later.IsWrite && after == before))
                    return $"{earlier} was answered at revision {before}, and after it {later} at revision {after}";
            }
        }

        return null;
    }
}
