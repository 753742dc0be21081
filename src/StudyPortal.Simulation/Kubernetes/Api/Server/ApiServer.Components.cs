using System.Collections.Immutable;
using StudyPortal.Simulation.Etcd;
using StudyPortal.Simulation.Kubernetes.Api.Clients;
using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Machines.Certificates;
using Endpoint = StudyPortal.Simulation.Machines.Endpoint;

namespace StudyPortal.Simulation.Kubernetes.Api.Server;

/// <summary>ComponentStatuses: this API server asks the components of its own machine, whatever runs elsewhere (registry/core/rest/storage_core.go; facts E129).</summary>
public sealed partial class ApiServer
{
    private static readonly ImmutableArray<(string Name, Endpoint Address)> _components =
        [("controller-manager", new Endpoint(Machine.Loopback, 10257)), ("scheduler", new Endpoint(Machine.Loopback, 10259))];

    private static readonly ClientTls _anyServer = new([], Certificate: null, Verify: false);
    private static readonly TimeSpan _probeLimit = TimeSpan.FromSeconds(20);

    private List<(long Ticket, ComponentQuery Query)> _probes = [];

    private void ProbeComponents(ComponentQuery query, ProcessHost host)
    {
        if (query.Asked is not (GetObject or ListObjects))
            Respond(query.Call, query.Asked, new StatusResponse(405, StatusReason.Unknown, "the server does not allow this method on the requested resource"), host);
        else if (query.Known.Length < _components.Length)
            _probes.Add((host.Call(_components[query.Known.Length].Address, _anyServer, HttpRequest.Get("/healthz"), _probeLimit), query));
        else
            Link.Send(host, new ComponentOperation(new RangeRequest(HealthKey), DeadlineOf(query.Asked, _readLimit, host), query));
    }

    private void OnProbed(Replied replied, ProcessHost host)
    {
        var index = _probes.FindIndex(probe => probe.Ticket == replied.Ticket);
        if (index < 0)
            return;
        var query = _probes[index].Query;
        _probes.RemoveAt(index);
        var (name, address) = _components[query.Known.Length];
        var status = replied.Reply switch
        {
            Answered { Response: HttpResponse { Status: 200 } http } => StatusOf(name, isHealthy: true, http.Body),
            Answered { Response: HttpResponse http } => StatusOf(name, isHealthy: false, http.Body),
            CallFailed failed => StatusOf(name, isHealthy: false, $"Get \"https://{address}/healthz\": {ApiFailure.Words(failed, address)}"),
            _ => StatusOf(name, isHealthy: false, "malformed HTTP response"),
        };
        ProbeComponents(query with { Known = query.Known.Add(status) }, host);
    }

    private void OnEtcdProbed(ComponentQuery query, EtcdOutcome outcome, ProcessHost host)
    {
        var isHealthy = outcome.Response is not null;
        var known = query.Known.Add(StatusOf("etcd-0", isHealthy, isHealthy ? "ok" : outcome.Error ?? "context deadline exceeded"));
        ApiResponse answer = query.Asked is ListObjects ? new ListResponse(known, 0)
            : known.FirstOrDefault(status => status.Name == query.Asked.Name) is { } found ? new ObjectResponse(found)
            : StatusResponse.NotFound(query.Asked.Resource, query.Asked.Name);
        Respond(query.Call, query.Asked, answer, host);
    }

    private static ComponentStatus StatusOf(string name, bool isHealthy, string message) => new(new ObjectMeta(name)) { Healthy = isHealthy, Message = message };
}
