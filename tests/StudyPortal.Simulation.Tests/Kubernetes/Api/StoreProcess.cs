using StudyPortal.Simulation.Etcd;
using StudyPortal.Simulation.Etcd.Storage;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Tests.Kubernetes.Api;

/// <summary>An etcd of one member without Raft: it answers at once, or as a member without a leader does.</summary>
internal sealed class StoreProcess(int port) : Process
{
    private static readonly TimeSpan _givesUpAfter = TimeSpan.FromSeconds(7);
    private readonly List<(CallId Call, WatchRequest Request)> _watches = [];

    public override string Name => "etcd";

    public EtcdStore Store { get; set; } = EtcdStore.Empty;

    public bool HasQuorum { get; private set; } = true;

    public int Writes { get; private set; }

    public override void Step(ProcessInput input, ProcessHost host)
    {
        switch (input)
        {
            case Started:
                host.TryListen(new Listener(port, Listener.AnyAddress));
                break;
            case Called { Request: StatusRequest } called:
                host.Answer(called.Call, Store.Read(new RangeRequest("\0")));
                break;
            case Called called when HasQuorum:
                Take(called, host);
                break;
            case Called { Request: WatchRequest } called:
                host.Answer(called.Call, new WatchCanceled(ResponseHeader.None, EtcdErrors.NoLeader));
                break;
            case Called called:
                host.Wake(_givesUpAfter, new GiveUp(called.Call));
                break;
            case Woken { What: GiveUp late }:
                host.Answer(late.Call, new EtcdError(EtcdErrors.TimedOut));
                break;
            case Woken { What: LoseQuorum }:
                Cancel(host);
                break;
            case Woken { What: FindQuorum }:
                HasQuorum = true;
                break;
            case CallEnded ended:
                _watches.RemoveAll(watch => watch.Call == ended.Call);
                break;
        }
    }

    public override Process Fork() => throw new NotSupportedException();

    private void Cancel(ProcessHost host)
    {
        HasQuorum = false;
        foreach (var (call, _) in _watches)
            host.Answer(call, new WatchCanceled(ResponseHeader.None, EtcdErrors.NoLeader));
        _watches.Clear();
    }

    private void Take(Called called, ProcessHost host)
    {
        switch (called.Request)
        {
            case RangeRequest range:
                host.Answer(called.Call, Store.Read(range));
                break;
            case WatchRequest watch:
                Watch(called.Call, watch, host);
                break;
            case EtcdRequest write:
                Writes++;
                var change = StoreWriting.Apply(Store, write);
                var before = Store.Revision;
                Store = change.After;
                host.Answer(called.Call, change.Response!);
                Notify(before, host);
                break;
        }
    }

    private void Watch(CallId call, WatchRequest watch, ProcessHost host)
    {
        _watches.Add((call, watch));
        host.Push(call, new WatchCreated(new ResponseHeader(default, default, Store.Revision, 1)));
        if (watch.StartRevision != 0 && watch.StartRevision <= Store.Revision)
            Tell(call, watch, watch.StartRevision, host);
    }

    private void Notify(long before, ProcessHost host)
    {
        if (Store.Revision == before)
            return;
        foreach (var (call, watch) in _watches)
            Tell(call, watch, Math.Max(before + 1, watch.StartRevision), host);
    }

    private void Tell(CallId call, WatchRequest watch, long from, ProcessHost host)
    {
        var events = Store.EventsSince(from).Where(happened => EtcdKey.IsIn(happened.Key, watch.Key, watch.RangeEnd)).ToList();
        if (events.Count > 0)
            host.Push(call, new WatchEvents(new ResponseHeader(default, default, Store.Revision, 1), [.. events]));
    }
}

internal sealed record GiveUp(CallId Call) : Wake;

internal sealed record LoseQuorum : Wake;

internal sealed record FindQuorum : Wake;
