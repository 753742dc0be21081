using System.Collections.Immutable;
using System.Runtime.InteropServices;
using StudyPortal.Simulation.Etcd;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Kubernetes.Api.Server;

/// <summary>Objects, lists and streams (apiserver storage/cacher/delegator.go).</summary>
public sealed partial class ApiServer
{
    // watch_cache.go: how long a list waits for the cache to catch up before it is read from etcd.
    private static readonly TimeSpan _freshLimit = TimeSpan.FromSeconds(3);

    private List<Waiting> _waiting = [];
    private long _lastWaiting;

    private void Get(CallId call, GetObject asked, ProcessHost host)
    {
        if (asked.ResourceVersion == 0 && _cache.IsReady)
        {
            ApiResponse found = _cache.Find(asked.Resource, asked.Namespace, asked.Name) is { } cached
                ? new ObjectResponse(cached)
                : StatusResponse.NotFound(asked.Resource, asked.Name);
            Respond(call, asked, found, host);
            return;
        }

        var key = asked.Resource.Key(asked.Namespace, asked.Name);
        Link.Send(host, new GetOperation(new RangeRequest(key), DeadlineOf(asked, _readLimit, host), call, asked));
    }

    private void OnGot(GetOperation get, EtcdOutcome outcome, ProcessHost host) =>
        Respond(get.Call, get.Asked, Failure(get.Asked, outcome) ?? Single(get.Asked, outcome), host);

    private static ApiResponse Single(ApiRequest asked, EtcdOutcome outcome) => Stored(outcome.Response) is { } stored
        ? new ObjectResponse(stored)
        : StatusResponse.NotFound(asked.Resource, asked.Name);

    private static ApiObject? Stored(EtcdResponse? response) =>
        response is RangeResponse { Pairs: [{ Value: ObjectValue value } pair, ..] } ? value.ReadAt(pair.ModRevision) : null;

    private void List(CallId call, ListObjects asked, ProcessHost host)
    {
        if (asked.Fields.Unsupported(asked.Resource) is { } field)
        {
            Respond(call, asked, StatusResponse.BadRequest($"field label not supported: {field}"), host);
            return;
        }

        var deadline = DeadlineOf(asked, _readLimit, host);
        if (asked.ResourceVersion is not { } version)
        {
            var first = new RangeRequest(asked.Resource.ListPrefix(asked.Namespace)) { Limit = 1, IsKeysOnly = true };
            Link.Send(host, new RevisionOperation(first, deadline, call, asked));
        }
        else if (!_cache.IsReady)
        {
            Respond(call, asked, StatusResponse.StorageInitializing, host);
        }
        else
        {
            ListFresh(call, asked, version, deadline, host);
        }
    }

    private void OnRevision(RevisionOperation operation, EtcdOutcome outcome, ProcessHost host)
    {
        if (Failure(operation.Asked, outcome) is { } failure)
            Respond(operation.Call, operation.Asked, failure, host);
        else if (!_cache.IsReady)
            ListFromStorage(operation.Call, operation.Asked, operation.Deadline, host);
        else
            ListFresh(operation.Call, operation.Asked, outcome.Response!.Header.Revision, operation.Deadline, host);
    }

    // A list from the cache that is at least as new as this revision.
    private void ListFresh(CallId call, ListObjects asked, long revision, Instant deadline, ProcessHost host)
    {
        if (_cache.Revision >= revision)
        {
            Respond(call, asked, new ListResponse(_cache[asked.Resource].List(asked.Namespace, asked.Labels, asked.Fields), _cache.Revision), host);
            return;
        }

        _waiting.Add(new Waiting(++_lastWaiting, revision, call, asked, deadline));
        host.Wake(_freshLimit, new FreshWake(_lastWaiting));
    }

    private void AnswerWaiting(ProcessHost host)
    {
        for (var index = 0; index < _waiting.Count;)
        {
            var waiting = _waiting[index];
            if (waiting.Revision > _cache.Revision)
            {
                index++;
                continue;
            }

            _waiting.RemoveAt(index);
            ListFresh(waiting.Call, waiting.Asked, waiting.Revision, waiting.Deadline, host);
        }
    }

    private void GiveUpWaiting(long number, ProcessHost host)
    {
        var index = _waiting.FindIndex(waiting => waiting.Number == number);
        if (index < 0)
            return;
        var waiting = _waiting[index];
        _waiting.RemoveAt(index);
        ListFromStorage(waiting.Call, waiting.Asked, waiting.Deadline, host);
    }

    private void ListFromStorage(CallId call, ListObjects asked, Instant deadline, ProcessHost host)
    {
        var prefix = asked.Resource.ListPrefix(asked.Namespace);
        Link.Send(host, new ListOperation(new RangeRequest(prefix, EtcdKey.PrefixEnd(prefix)), deadline, call, asked));
    }

    private void OnListed(ListOperation list, EtcdOutcome outcome, ProcessHost host)
    {
        if (Failure(list.Asked, outcome) is { } failure)
        {
            Respond(list.Call, list.Asked, failure, host);
            return;
        }

        var range = (RangeResponse)outcome.Response!;
        var items = ImmutableArray.CreateBuilder<ApiObject>();
        foreach (var pair in range.Pairs)
        {
            if (pair.Value is ObjectValue value && list.Asked.Labels.Matches(value.Stored.Meta.Labels) && list.Asked.Fields.Matches(value.Stored))
                items.Add(value.ReadAt(pair.ModRevision));
        }

        Respond(list.Call, list.Asked, new ListResponse(items.DrainToImmutable(), range.Header.Revision), host);
    }

    private void Watch(CallId call, WatchObjects asked, ProcessHost host)
    {
        if (asked.Fields.Unsupported(asked.Resource) is { } field)
            Respond(call, asked, StatusResponse.BadRequest($"field label not supported: {field}"), host);
        else if (!_cache.IsReady)
            Respond(call, asked, StatusResponse.StorageInitializing, host);
        else if (!_cache[asked.Resource].TryWatch(new Watcher(call, asked), _cache.LoadedAt, host))
            Respond(call, asked, StatusResponse.TooOld(asked.ResourceVersion, _cache.LoadedAt), host);
        else
            _counts.Add(asked, 200);
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Waiting(long Number, long Revision, CallId Call, ListObjects Asked, Instant Deadline);
}
