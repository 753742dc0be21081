using System.Collections.Immutable;
using StudyPortal.Simulation.Etcd;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Kubernetes.Api.Server;

/// <summary>Creations and changes: each is one transaction of etcd that holds only on the state that was looked at (apiserver storage/etcd3/store.go).</summary>
public sealed partial class ApiServer
{
    // How often a change is tried on what somebody else has written meanwhile.
    private const int MostRounds = 8;

    private void Create(CallId call, CreateObject asked, ProcessHost host)
    {
        var (admitted, refusal) = Admission.Admit(asked.Object, _cache, host);
        if (admitted is null)
        {
            Respond(call, asked, refusal!, host);
            return;
        }

        var key = admitted.Resource.Key(admitted.Namespace, admitted.Name);
        var value = new ObjectValue(admitted);
        var transaction = new TxnRequest([new CompareVersion(key, ComparisonSign.Equal, 0)], [new PutRequest(key, value)], []);
        Link.Send(host, new CreateOperation(transaction, DeadlineOf(asked, _writeLimit, host), call, asked, value));
    }

    private void OnCreated(CreateOperation create, EtcdOutcome outcome, ProcessHost host)
    {
        if (Failure(create.Asked, outcome) is { } failure)
            Respond(create.Call, create.Asked, failure, host);
        else if (outcome.Response is TxnResponse { Succeeded: true } done)
            Respond(create.Call, create.Asked, new ObjectResponse(create.Value.ReadAt(done.Header.Revision)), host);
        else
            Respond(create.Call, create.Asked, StatusResponse.AlreadyExists(create.Asked.Resource, create.Value.Stored.Name), host);
    }

    private void Change(CallId call, ApiRequest asked, ProcessHost host)
    {
        var deadline = DeadlineOf(asked, _writeLimit, host);
        if (_cache.IsReady && _cache.Find(asked.Resource, asked.Namespace, asked.Name) is { } cached)
            Judge(call, asked, cached, deadline, round: 0, host);
        else
            Fetch(call, asked, deadline, round: 1, host);
    }

    private void Fetch(CallId call, ApiRequest asked, Instant deadline, int round, ProcessHost host) =>
        Link.Send(host, new FetchOperation(new RangeRequest(asked.Resource.Key(asked.Namespace, asked.Name)), deadline, call, asked, round));

    private void OnFetched(FetchOperation fetch, EtcdOutcome outcome, ProcessHost host)
    {
        if (Failure(fetch.Asked, outcome) is { } failure)
            Respond(fetch.Call, fetch.Asked, failure, host);
        else
            JudgeLive(fetch.Call, fetch.Asked, Stored(outcome.Response), fetch.Deadline, fetch.Round, host);
    }

    private void JudgeLive(CallId call, ApiRequest asked, ApiObject? stored, Instant deadline, int round, ProcessHost host)
    {
        if (stored is null)
            Respond(call, asked, StatusResponse.NotFound(asked.Resource, asked.Name), host);
        else if (round > MostRounds)
            Respond(call, asked, StatusResponse.Conflict(asked.Resource, asked.Name), host);
        else
            Judge(call, asked, stored, deadline, round, host);
    }

    // The first round looks at the cache. What it would refuse is looked at in etcd before it is refused.
    private void Judge(CallId call, ApiRequest asked, ApiObject stored, Instant deadline, int round, ProcessHost host)
    {
        var key = asked.Resource.Key(asked.Namespace, asked.Name);
        switch (Changing.Apply(asked, stored, host.Clock))
        {
            case Verdict.Refuse when round == 0:
                Fetch(call, asked, deadline, round: 1, host);
                break;
            case Verdict.Refuse refuse:
                Respond(call, asked, refuse.Why, host);
                break;
            case Verdict.Keep:
                Respond(call, asked, Done(asked, stored), host);
                break;
            case Verdict.Change change:
                var value = new ObjectValue(change.After);
                Store(new PutRequest(key, value), value, stored);
                break;
            case Verdict.Remove remove:
                Store(new DeleteRangeRequest(key), next: null, remove.Last);
                break;
        }

        void Store(KeyRequest write, ObjectValue? next, ApiObject last)
        {
            var transaction = new TxnRequest(
                [new CompareModRevision(key, ComparisonSign.Equal, stored.Meta.ResourceVersion)], [write], [new RangeRequest(key)]);
            Link.Send(host, new ChangeOperation(transaction, deadline, call, asked, next, last, round));
        }
    }

    private void OnChanged(ChangeOperation change, EtcdOutcome outcome, ProcessHost host)
    {
        if (Failure(change.Asked, outcome) is { } failure)
        {
            Respond(change.Call, change.Asked, failure, host);
            return;
        }

        var done = (TxnResponse)outcome.Response!;
        if (!done.Succeeded)
        {
            JudgeLive(change.Call, change.Asked, done.Responses is [var live, ..] ? Stored(live) : null, change.Deadline, change.Round + 1, host);
            return;
        }

        var after = change.Value?.ReadAt(done.Header.Revision) ?? change.Before;
        Respond(change.Call, change.Asked, Done(change.Asked, after), host);
    }

    private static ApiResponse Done(ApiRequest asked, ApiObject after) => asked is BindPod or EvictPod ? StatusResponse.Created : new ObjectResponse(after);

    /// <summary>What a client is told where etcd did not do what was asked, or null.</summary>
    private static StatusResponse? Failure(ApiRequest asked, EtcdOutcome outcome)
    {
        if (outcome.Error is { } error)
            return StatusResponse.InternalError(error);
        if (outcome.Response is not null)
            return null;
        return asked is GetObject or ListObjects ? StatusResponse.ReadTimeout(asked.Resource, asked.Name) : StatusResponse.WriteTimeout;
    }

    private static Instant DeadlineOf(ApiRequest asked, TimeSpan limit, ProcessHost host) =>
        host.Now + (asked.Timeout is { } timeout && timeout < limit ? timeout : limit);

    private void Respond(CallId call, ApiRequest asked, ApiResponse response, ProcessHost host)
    {
        _counts.Add(asked, response is StatusResponse status ? status.Code : asked is CreateObject ? 201 : 200);
        if (call != _nobody)
            host.Answer(call, response);
    }
}
