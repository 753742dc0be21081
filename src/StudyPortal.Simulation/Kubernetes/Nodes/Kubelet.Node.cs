using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Kubernetes.Api;
using StudyPortal.Simulation.Kubernetes.Api.Clients;
using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Kubernetes.Nodes;

/// <summary>The node in the API: registration, Lease and status (<c>pkg/kubelet/kubelet_node_status.go</c>, <c>component-helpers/apimachinery/lease</c>).</summary>
public sealed partial class Kubelet
{
    private const string LeaseNamespace = "kube-node-lease";
    private const int LeaseSeconds = DefaultTimings.NodeLeaseSeconds;
    private const int LeaseJitterUs = 400_000;
    private const int MostTries = 5;
    private const int FirstStepMs = 100;
    private const int MostStepMs = 7_000;

    private static readonly TimeSpan _leasePeriod = TimeSpan.FromSeconds(DefaultTimings.NodeRenewalSeconds);
    private static readonly TimeSpan _heartbeatTimeout = TimeSpan.FromSeconds(10);

    private Node? _registered;
    private Lease? _lease;
    private string _podCidr = "";
    private int _registrationStepMs = FirstStepMs;
    private int _leaseStepMs = FirstStepMs;
    private Instant _statusReportedAt;

    private void Register(ProcessHost host)
    {
        Log('I', "kubelet_node_status.go:75", $"\"Attempting to register node\" node=\"{_node}\"", host);

        // It is registered before the first look at the container runtime is over.
        var check = Check(host) with { Problem = "container runtime status check may not have completed yet" };
        var node = NodeStatusOf.First(_node, NodeStatusOf.Now(null, check, host.Machine, host.Clock));
        _client!.Send(host, new CreateObject(node), new AskRegister(), _requestTimeout);
    }

    private void OnRegistered(ApiRequest request, Reply reply, ProcessHost host)
    {
        switch (reply)
        {
            case Answered { Response: ObjectResponse { Object: Node node } }:
                Log('I', "kubelet_node_status.go:78", $"\"Successfully registered node\" node=\"{_node}\"", host);
                host.Report("node registered", $"The kubelet of {host.Machine.Name} has registered node {_node}.");
                BeginReports(node, host);
                break;
            case Answered { Response: StatusResponse { Reason: StatusReason.AlreadyExists } }:
                _client!.Send(host, new GetObject(ResourceKind.Nodes, "", _node), new AskKnownNode(), _requestTimeout);
                break;
            default:
                RetryRegistration("Unable to register node with API server", request, reply, host);
                break;
        }
    }

    private void OnKnownNode(ApiRequest request, Reply reply, ProcessHost host)
    {
        if (reply is Answered { Response: ObjectResponse { Object: Node node } })
        {
            Log('I', "kubelet_node_status.go:127", $"\"Node was previously registered\" node=\"{_node}\"", host);
            BeginReports(node, host);
        }
        else
        {
            RetryRegistration("Unable to register node with API server, error getting existing node", request, reply, host);
        }
    }

    private void RetryRegistration(string what, ApiRequest request, Reply reply, ProcessHost host)
    {
        Log('E', "kubelet_node_status.go:107", $"\"{what}\" err={Quoted(ApiFailure.TextOf(reply, Access, request) ?? "")} node=\"{_node}\"", host);
        _registrationStepMs = Math.Min(_registrationStepMs * 2, MostStepMs);
        host.Wake(TimeSpan.FromMilliseconds(_registrationStepMs), new RegistrationDue());
    }

    private void BeginReports(Node node, ProcessHost host)
    {
        (_registered, _podCidr) = (node, node.Spec.PodCidr);
        _events.Normal(host, Access, NodeReference(), "Starting", "Starting kubelet.");
        AskForNode(host, tries: 1);
        ReconcileMirrors(host);
    }

    private void OnStatusDue(ProcessHost host)
    {
        host.Wake(_settings.StatusFrequency, new StatusDue());
        if (_registered is not null)
            AskForNode(host, tries: 1);
    }

    private void AskForNode(ProcessHost host, int tries) =>
        _client!.Send(host, new GetObject(ResourceKind.Nodes, "", _node, ResourceVersion: 0) { Timeout = _heartbeatTimeout }, new AskNode(tries), _heartbeatTimeout);

    private void OnNode(AskNode ask, ApiRequest request, Reply reply, ProcessHost host)
    {
        if (reply is not Answered { Response: ObjectResponse { Object: Node node } })
        {
            RetryStatus(ask.Try, $"error getting node \"{_node}\": {ApiFailure.TextOf(reply, Access, request)}", host);
            return;
        }

        if (_podCidr != node.Spec.PodCidr)
            OnPodCidr(node.Spec.PodCidr, host);
        var status = NodeStatusOf.Now(node.Status, Check(host), host.Machine, host.Clock);
        var isChanged = NodeStatusOf.HasChanged(node.Status, status);
        if (!isChanged && _statusReportedAt != Instant.Zero && host.Now - _statusReportedAt < _settings.ReportFrequency)
            return;
        TellTransitions(node.Status, status, host);
        var update = node with { Meta = node.Meta with { ResourceVersion = 0 }, Status = status };
        _client!.Send(host, new UpdateObject(update, ObjectPart.Status) { Timeout = _heartbeatTimeout }, new AskNodeStatus(ask.Try, status), _heartbeatTimeout);
    }

    private void OnPodCidr(string range, ProcessHost host)
    {
        Log('I', "kubelet_network.go:47", $"\"Updating Pod CIDR\" originalPodCIDR=\"{_podCidr}\" newPodCIDR=\"{range}\"", host);
        _podCidr = range;
        _lastAddress = Math.Max(_lastAddress, LastAddressIn(range, host));
        foreach (var work in _pods.ToArray())
            Sync(work, host);
    }

    private static int LastAddressIn(string range, ProcessHost host)
    {
        var network = range[..(range.LastIndexOf('.') + 1)];
        var last = 0;
        foreach (var container in host.Machine.Containers)
        {
            if (network.Length > 0 && container.Spec.Address is { } address && address.StartsWith(network, StringComparison.Ordinal)
                && int.TryParse(address.AsSpan(network.Length), System.Globalization.CultureInfo.InvariantCulture, out var number))
                last = Math.Max(last, number);
        }

        return last;
    }

    private void OnNodeStatus(AskNodeStatus ask, ApiRequest request, Reply reply, ProcessHost host)
    {
        if (reply is Answered { Response: ObjectResponse { Object: Node node } })
            (_registered, _statusReportedAt) = (node, host.Now);
        else
            RetryStatus(ask.Try, ApiFailure.TextOf(reply, Access, request) ?? "", host);
    }

    // Five tries on the heels of each other, then none until the next turn.
    private void RetryStatus(int tries, string failure, ProcessHost host)
    {
        Log('E', "kubelet_node_status.go:548", $"\"Error updating node status, will retry\" err={Quoted(failure)}", host);
        if (tries < MostTries)
            AskForNode(host, tries + 1);
        else
            Log('E', "kubelet_node_status.go:535", "\"Unable to update node status\" err=\"update node status exceeds retry count\"", host);
    }

    private void TellTransitions(NodeStatus before, NodeStatus after, ProcessHost host)
    {
        foreach (var condition in after.Conditions)
        {
            var old = before.Conditions.FirstOrDefault(candidate => candidate.Type == condition.Type);
            if (old?.Status == condition.Status)
                continue;
            var reason = condition.Type switch
            {
                "Ready" => condition.Status is ConditionStatus.True ? "NodeReady" : "NodeNotReady",
                "DiskPressure" => condition.Status is ConditionStatus.True ? "NodeHasDiskPressure" : "NodeHasNoDiskPressure",
                "MemoryPressure" => "NodeHasSufficientMemory",
                _ => "NodeHasSufficientPID",
            };
            _events.Normal(host, Access, NodeReference(), reason, $"Node {_node} status is now: {reason}");
            if (condition.Type == "Ready")
                host.Report("node status", $"The kubelet of {host.Machine.Name} reports: {reason}.");
        }
    }

    private ObjectReference NodeReference() => new("Node", "", _node) { ApiVersion = "v1", Uid = _node };

    private void AskForLease(ProcessHost host, int tries)
    {
        ApiRequest request = _lease is { } known
            ? new UpdateObject(known with { Spec = known.Spec with { RenewedAt = host.Clock } })
            : new GetObject(ResourceKind.Leases, LeaseNamespace, _node);
        _client!.Send(host, request with { Timeout = _heartbeatTimeout }, new AskLease(tries), _heartbeatTimeout);
    }

    private void OnLease(AskLease ask, ApiRequest request, Reply reply, ProcessHost host)
    {
        switch (reply)
        {
            case Answered { Response: ObjectResponse { Object: Lease lease } }:
                OnLeaseHeld(lease, request is GetObject, host);
                break;
            case Answered { Response: StatusResponse { Reason: StatusReason.NotFound } } when request is GetObject:
                var spec = new LeaseSpec { HolderIdentity = _node, DurationSeconds = LeaseSeconds, RenewedAt = host.Clock };
                _client!.Send(host, new CreateObject(new Lease(new ObjectMeta(_node, LeaseNamespace) { OwnerReferences = Owners() }, spec)) { Timeout = _heartbeatTimeout }, ask, _heartbeatTimeout);
                break;
            default:
                OnLeaseFailure(ask, request, reply, host);
                break;
        }
    }

    private void OnLeaseHeld(Lease lease, bool isRead, ProcessHost host)
    {
        (_lease, _leaseStepMs) = (lease, FirstStepMs);
        if (isRead)
            AskForLease(host, tries: 1);
        else
            host.Wake(_leasePeriod + TimeSpan.FromMicroseconds(host.Draw(LeaseJitterUs)), new LeaseDue());
    }

    private void OnLeaseFailure(AskLease ask, ApiRequest request, Reply reply, ProcessHost host)
    {
        var failure = Quoted(ApiFailure.TextOf(reply, Access, request) ?? "");
        if (request is UpdateObject && ask.Try < MostTries)
        {
            Log('E', "controller.go:195", $"\"Failed to update lease\" err={failure}", host);
            _lease = ApiFailure.Refusal(reply) is { Reason: StatusReason.Conflict or StatusReason.NotFound } ? null : _lease;
            AskForLease(host, ask.Try + 1);
            return;
        }

        if (request is UpdateObject)
            Log('I', "controller.go:115", "\"failed to update lease using latest lease, fallback to ensure lease\" err=\"failed 5 attempts to update lease\"", host);
        _lease = null;
        _leaseStepMs = Math.Min(_leaseStepMs * 2, MostStepMs);
        Log('E', "controller.go:145", $"\"Failed to ensure lease exists, will retry\" err={failure} interval=\"{Step(_leaseStepMs)}\"", host);
        host.Wake(TimeSpan.FromMilliseconds(_leaseStepMs), new LeaseDue());
    }

    private static string Step(int milliseconds) => milliseconds < MillisecondsPerSecond
        ? Controllers.Texts.Of(milliseconds) + "ms"
        : FormattableString.Invariant($"{(decimal)milliseconds / MillisecondsPerSecond:0.###}s");

    private System.Collections.Immutable.ImmutableArray<OwnerReference> Owners() =>
        _registered is { } node ? [new OwnerReference("v1", "Node", node.Name, node.Meta.Uid)] : [];
}
