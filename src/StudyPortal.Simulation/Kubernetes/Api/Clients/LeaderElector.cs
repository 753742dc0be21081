using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Kubernetes.Api.Clients;

/// <summary>
/// One candidate for a Lease, as client-go's tools/leaderelection/leaderelection.go: it reads the Lease until it is free or has not been renewed for 15 s of its own watching, takes it,
/// renews it every 2 s, and gives up after 10 s without success. It changes in place.
/// </summary>
/// <param name="name">The Lease in <c>kube-system</c>: <c>kube-scheduler</c>.</param>
/// <param name="identity">Who it is: <c>cp1_1246b0de-…</c>.</param>
public sealed class LeaderElector(string name, string identity)
{
    /// <summary>Where the Leases of the control plane are.</summary>
    public const string LeaseNamespace = "kube-system";

    private const int LeaseSeconds = DefaultTimings.ElectionLeaseSeconds;
    private const int RetryUs = DefaultTimings.ElectionRetrySeconds * 1_000_000;
    private const int MostJitterUs = RetryUs / 10 * DefaultTimings.ElectionJitterTenths;
    private static readonly TimeSpan _leaseDuration = TimeSpan.FromSeconds(LeaseSeconds);
    private static readonly TimeSpan _renewDeadline = TimeSpan.FromSeconds(DefaultTimings.ElectionRenewSeconds);
    private static readonly TimeSpan _retryPeriod = TimeSpan.FromMicroseconds(RetryUs);

    // kube-controller-manager and kube-scheduler give the client of their election half of the deadline.
    private static readonly TimeSpan _requestTimeout = TimeSpan.FromSeconds(5);

    private Lease? _seen;
    private Instant _seenAt;
    private ApiRequest? _request;
    private long _ticket;
    private long _attempt;
    private Instant _triedAt;
    private Instant _deadline;

    /// <summary>The Lease's name.</summary>
    public string Name { get; } = name;

    /// <summary>Who it is.</summary>
    public string Identity { get; } = identity;

    /// <summary>Whether it holds the office.</summary>
    public bool IsLeader { get; private set; }

    /// <summary>Who held the Lease when it was seen last, empty where nobody did.</summary>
    public string Holder => _seen?.Spec.HolderIdentity ?? "";

    private string Lock => $"{LeaseNamespace}/{Name}";

    /// <summary>Begins to run for the office.</summary>
    public void Start(ProcessHost host, ApiAccess access)
    {
        Klog.Info(host, "leaderelection.go:257", $"attempting to acquire leader lease {Lock}...");
        Try(host, access);
    }

    /// <summary>Whether an input was meant for this candidate; then whether it has won or lost the office by it.</summary>
    public bool TryStep(ProcessInput input, ProcessHost host, ApiAccess access, out ElectionOutcome outcome)
    {
        outcome = ElectionOutcome.Unchanged;
        switch (input)
        {
            case Replied replied when replied.Ticket == _ticket && _request is not null:
                outcome = OnReply(replied.Reply, host, access);
                return true;
            case Woken { What: ElectionWake wake } when wake.Name == Name:
                outcome = wake.Attempt == _attempt ? OnWoken(host, access) : outcome;
                return true;
            default:
                return false;
        }
    }

    /// <summary>Gives the office back, as kube-scheduler does when it ends in order, so that another need not wait.</summary>
    public void Release(ProcessHost host, ApiAccess access)
    {
        if (!IsLeader || _seen is null)
            return;
        (IsLeader, _request, _attempt) = (false, null, _attempt + 1);
        var spec = _seen.Spec with { HolderIdentity = "", DurationSeconds = 1, AcquiredAt = host.Clock, RenewedAt = host.Clock };
        access.Call(host, new UpdateObject(_seen with { Spec = spec }), _requestTimeout);
    }

    /// <summary>A candidate of its own in the same state.</summary>
    public LeaderElector Fork() => (LeaderElector)MemberwiseClone();

    private ElectionOutcome OnWoken(ProcessHost host, ApiAccess access)
    {
        if (IsLeader && _deadline != Instant.Zero && host.Now >= _deadline)
            return Lose(host);
        Try(host, access);
        return ElectionOutcome.Unchanged;
    }

    private void Try(ProcessHost host, ApiAccess access)
    {
        _triedAt = host.Now;
        if (IsLeader && _deadline == Instant.Zero)
            _deadline = host.Now + _renewDeadline;

        // Who leads writes without reading first (since 1.27).
        if (IsLeader && _seen is { } own)
            Send(host, access, new UpdateObject(Claimed(own, host)));
        else
            Send(host, access, new GetObject(ResourceKind.Leases, LeaseNamespace, Name));
    }

    private void Send(ProcessHost host, ApiAccess access, ApiRequest request)
    {
        var timeout = _requestTimeout;
        if (IsLeader && _deadline - host.Now < timeout)
            timeout = _deadline - host.Now;
        _request = request with { Timeout = _requestTimeout };
        _ticket = access.Call(host, _request, timeout);
    }

    private ElectionOutcome OnReply(Reply reply, ProcessHost host, ApiAccess access)
    {
        var asked = _request!;
        _request = null;
        switch (reply)
        {
            case Answered { Response: ObjectResponse { Object: Lease lease } } when asked is GetObject:
                return OnRead(lease, host, access);
            case Answered { Response: ObjectResponse { Object: Lease lease } }:
                return OnHeld(lease, host);
            case Answered { Response: StatusResponse { Reason: StatusReason.NotFound } } when asked is GetObject:
                Send(host, access, new CreateObject(Claimed(null, host)));
                return ElectionOutcome.Unchanged;
            default:
                return OnFailure(asked, reply, host, access);
        }
    }

    private ElectionOutcome OnRead(Lease lease, ProcessHost host, ApiAccess access)
    {
        if (_seen is null || _seen.Spec != lease.Spec)
            (_seen, _seenAt) = (lease, host.Now);
        _seen = lease;
        var isFree = lease.Spec.HolderIdentity.Length == 0 || lease.Spec.HolderIdentity == Identity || host.Now - _seenAt >= _leaseDuration;
        if (isFree)
            Send(host, access, new UpdateObject(Claimed(lease, host)));
        else if (IsLeader)
            return TryAgain(host);
        else
            Retry(host);
        return ElectionOutcome.Unchanged;
    }

    private ElectionOutcome OnHeld(Lease lease, ProcessHost host)
    {
        (_seen, _seenAt, _deadline) = (lease, host.Now, Instant.Zero);
        Wake(host, _retryPeriod);
        if (IsLeader)
            return ElectionOutcome.Unchanged;
        IsLeader = true;
        Klog.Info(host, "leaderelection.go:271", $"successfully acquired lease {Lock}");
        return ElectionOutcome.Won;
    }

    private ElectionOutcome OnFailure(ApiRequest asked, Reply reply, ProcessHost host, ApiAccess access)
    {
        var text = ApiFailure.TextOf(reply, access, asked) ?? "unexpected answer";
        Klog.Error(host, asked is GetObject ? "leaderelection.go:448" : "leaderelection.go:436", asked switch
        {
            GetObject => $"\"Error retrieving lease lock\" err={Klog.Quote(text)} lock=\"{Lock}\"",
            CreateObject => $"\"Error initially creating lease lock\" err={Klog.Quote(text)} lock=\"{Lock}\"",
            _ when IsLeader => $"\"Failed to update lease optimistically, falling back to slow path\" err={Klog.Quote(text)} lock=\"{Lock}\"",
            _ => $"\"Failed to update lease\" err={Klog.Quote(text)} lock=\"{Lock}\"",
        });
        if (!IsLeader)
        {
            Retry(host);
            return ElectionOutcome.Unchanged;
        }

        if (ApiFailure.Refusal(reply) is { Reason: StatusReason.Conflict })
            _seen = null;
        return TryAgain(host);
    }

    private ElectionOutcome TryAgain(ProcessHost host)
    {
        if (host.Now >= _deadline)
            return Lose(host);
        var next = _triedAt + _retryPeriod;
        Wake(host, (next > _deadline ? _deadline : next < host.Now ? host.Now : next) - host.Now);
        return ElectionOutcome.Unchanged;
    }

    private ElectionOutcome Lose(ProcessHost host)
    {
        (IsLeader, _request, _attempt, _deadline) = (false, null, _attempt + 1, Instant.Zero);
        Klog.Info(host, "leaderelection.go:298", $"failed to renew lease {Lock}: context deadline exceeded");
        return ElectionOutcome.Lost;
    }

    private void Retry(ProcessHost host) => Wake(host, TimeSpan.FromMicroseconds(RetryUs + host.Draw(MostJitterUs)));

    private void Wake(ProcessHost host, TimeSpan after) => host.Wake(after, new ElectionWake(Name, ++_attempt));

    private Lease Claimed(Lease? stored, ProcessHost host)
    {
        if (stored is null)
        {
            var first = new LeaseSpec { HolderIdentity = Identity, DurationSeconds = LeaseSeconds, AcquiredAt = host.Clock, RenewedAt = host.Clock, Transitions = 0 };
            return new Lease(new ObjectMeta(Name, LeaseNamespace), first);
        }

        var spec = stored.Spec with { DurationSeconds = LeaseSeconds, RenewedAt = host.Clock };
        if (spec.HolderIdentity != Identity)
            spec = spec with { HolderIdentity = Identity, AcquiredAt = host.Clock, Transitions = (spec.Transitions ?? 0) + 1 };
        return stored with { Spec = spec };
    }
}

/// <summary>It is time to try for a Lease again.</summary>
internal sealed record ElectionWake(string Name, long Attempt) : Wake;
