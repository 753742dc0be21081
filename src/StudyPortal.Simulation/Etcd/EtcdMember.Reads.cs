using StudyPortal.Simulation.Etcd.Serving;
using StudyPortal.Simulation.Etcd.Storage;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Etcd;

/// <content>Reads, linearizable and not (etcd v3.6 server/etcdserver/v3_server.go).</content>
public sealed partial class EtcdMember
{
    private static readonly TimeSpan _readRetry = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan _slowRequest = TimeSpan.FromMilliseconds(100);

    private void ReadLater(CallId call, Request request, ProcessHost host)
    {
        _reads.Add(new WaitingRead(call, request, host.Now));
        BeginRound(host);
    }

    private void BeginRound(ProcessHost host)
    {
        if (!_reads.TryBegin(host.Now))
            return;
        host.Wake(_readRetry, new ReadWake(_reads.Ticket));
        Feed(new Raft.Read(_reads.Ticket), host);
    }

    private void OnReadWake(long ticket, ProcessHost host)
    {
        if (ticket != _reads.Ticket || !_reads.IsAsking || _node is null)
            return;
        if (host.Now - _reads.Began < _flags.RequestTimeout)
        {
            Log(host, EtcdLog.Warning, "waiting for ReadIndex response took too long, retrying", ("sent-request-id", ticket), ("retry-timeout", "500ms"));
            host.Wake(_readRetry, new ReadWake(ticket));
            Feed(new Raft.Read(ticket), host);
            return;
        }

        Log(host, EtcdLog.Warning, "timed out waiting for read index response (local node might have slow network)", ("timeout", GoDuration.Format(_flags.RequestTimeout)));
        foreach (var read in _reads.GiveUp())
        {
            _counters.SlowReads++;
            if (read.Request is HttpRequest http)
                host.Answer(read.Call, Health(http, EtcdErrors.TimedOut));
            else
                host.Answer(read.Call, new EtcdError(EtcdErrors.TimedOut));
        }

        BeginRound(host);
    }

    // etcd fails the round where a new leader is elected, and clients ask again at once (client/v3/retry_interceptor.go): the same from outside.
    private void AskAgain(ProcessHost host)
    {
        if (_reads.IsAsking)
            Feed(new Raft.Read(_reads.Ticket), host);
    }

    private void ServeReads(ProcessHost host)
    {
        while (_reads.TryTake(_node!.Applied, out var read))
        {
            host.Answer(read.Call, read.Request is HttpRequest http ? Health(http, readError: null) : Read((EtcdRequest)read.Request));
            var took = host.Now - read.Asked;
            if (took > _slowRequest && read.Request is RangeRequest range)
            {
                _counters.SlowApplies++;
                Log(host, EtcdLog.Warning, "apply request took too long", ("took", GoDuration.Format(took)), ("expected-duration", "100ms"),
                    ("prefix", "read-only range "), ("request", $"key:\"{range.Key}\" "), ("response", ""));
            }
        }

        if (!_reads.IsAsking)
            BeginRound(host);
    }

    /// <summary>Answers from the member's own state.</summary>
    private EtcdResponse Read(EtcdRequest request) => request switch
    {
        RangeRequest range => Stamp(_store.Read(range)),
        TxnRequest txn => Stamp(StoreWriting.Apply(_store, txn).Response!),
        MemberListRequest => new MemberListResponse(Header(), _store.Members),
        AlarmListRequest => new AlarmResponse(Header(), _store.Alarms),
        _ => throw new ArgumentException($"Not a read: {request}", nameof(request)),
    };
}
