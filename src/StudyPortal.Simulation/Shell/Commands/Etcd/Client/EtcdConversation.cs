using System.Collections.Immutable;
using StudyPortal.Simulation.Etcd;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.World;

namespace StudyPortal.Simulation.Shell.Commands.Etcd.Client;

/// <summary>
/// One request of etcd's client until it is answered: connect to every endpoint, ask the first that is there, wait, ask again where that is safe
/// (etcd v3.6 client/v3/retry_interceptor.go, grpc-go's round robin). Several go on at the same time.
/// </summary>
internal sealed class EtcdConversation(Terminal terminal, ClientSettings settings, EtcdRequest request, ClientLog log)
{
    // etcd v3.6 client/v3/options.go, defaultUnaryMaxRetries and defaultBackoffWaitBetween.
    private const int MostTries = 100;

    private static readonly TimeSpan _betweenTries = TimeSpan.FromMilliseconds(25);

    // grpc-go backoff.DefaultConfig.
    private static readonly TimeSpan _betweenDials = TimeSpan.FromSeconds(1);

    private readonly Instant _deadline = terminal.Now + settings.Timeout;
    private readonly List<(string Endpoint, long Ticket)> _dials = [];
    private readonly ImmutableArray<string> _endpoints = settings.Endpoints;
    private long? _asked;
    private string? _chosen;
    private string? _dialError;
    private int _attempt;

    /// <summary>What came of it; failures are an <see cref="EtcdError"/> in the words that commands print.</summary>
    public EtcdResponse? Response { get; private set; }

    /// <summary>When it ended.</summary>
    public Instant EndedAt { get; private set; }

    /// <summary>When it goes on, if nothing comes before.</summary>
    public Instant WakesAt { get; private set; } = terminal.Now;

    /// <summary>Whether something came that it has not taken.</summary>
    public bool HasNews => Response is null && ((_asked is { } ticket && terminal.Has(ticket)) || _dials.Exists(dial => terminal.Has(dial.Ticket)));

    private TimeSpan Left => _deadline - terminal.Now;

    /// <summary>Does what is to be done now.</summary>
    public void Go()
    {
        if (Response is not null)
            return;
        if (_asked is { } ticket && terminal.Take(ticket) is { } reply)
            OnReply(reply);
        else if (_dials.Count > 0)
            OnDials();
        else if (_asked is null && terminal.Now >= WakesAt)
            Begin();
        if (Response is null && terminal.Now >= _deadline)
            Fail(_dialError is { } reason && _asked is null ? GrpcError.NoConnection(reason) : GrpcError.OutOfTime);
    }

    private void Begin()
    {
        if (Left <= TimeSpan.Zero)
            return;
        if (_endpoints.Length == 1)
        {
            AskAt(_endpoints[0]);
            return;
        }

        // Where the last endpoint refused, another one is taken.
        foreach (var endpoint in _endpoints.Where(endpoint => endpoint != _chosen).ToArray())
        {
            if (Endpoint.TryParse(endpoint, out var address))
                _dials.Add((endpoint, terminal.Begin(address, settings.Transport, new StatusRequest(), Left)));
        }

        WakesAt = _deadline;
        if (_dials.Count == 0)
            OnNoConnection($"transport: Error while dialing: dial tcp: address {_endpoints[0]}: missing port in address");
    }

    private void AskAt(string endpoint)
    {
        _chosen = endpoint;
        WakesAt = _deadline;
        if (Endpoint.TryParse(endpoint, out var address))
            _asked = terminal.Begin(address, settings.Transport, request, Left);
        else
            OnNoConnection($"transport: Error while dialing: dial tcp: address {endpoint}: missing port in address");
    }

    private void OnDials()
    {
        foreach (var dial in _dials.ToArray())
        {
            switch (terminal.Take(dial.Ticket))
            {
                case Answered:
                    _dials.ForEach(other => terminal.Cancel(other.Ticket));
                    _dials.Clear();
                    AskAt(dial.Endpoint);
                    return;
                case CallFailed failed:
                    _dials.Remove(dial);
                    _dialError = Reason(dial.Endpoint, failed);
                    break;
            }
        }

        if (_dials.Count == 0)
            OnNoConnection(_dialError!);
    }

    private void OnReply(Reply reply)
    {
        _asked = null;
        switch (reply)
        {
            case Answered { Response: EtcdError error }:
                Fail(GrpcError.OfServer(error.Text));
                break;
            case Answered { Response: EtcdResponse response }:
                End(response);
                break;
            case CallFailed { Failure: CallFailure.TimedOut }:
                Fail(GrpcError.OutOfTime);
                break;
            case CallFailed { Failure: CallFailure.Closed }:
                Fail(GrpcError.ConnectionLost);
                break;
            case CallFailed failed:
                OnNoConnection(Reason(_chosen!, failed));
                break;
            default:
                OnNoConnection("error reading server preface: http2: failed reading the frame payload");
                break;
        }
    }

    private void OnNoConnection(string reason)
    {
        (_dialError, _chosen) = (reason, null);
        WakesAt = terminal.Now + (Left < _betweenDials ? Left : _betweenDials);
    }

    private void Fail(GrpcError error)
    {
        log.Warn(_endpoints[0], RequestKind.MethodOf(request), _attempt, error);
        if (terminal.Now >= _deadline)
            End(new EtcdError(GrpcStatus.DeadlineText));
        else if (++_attempt < MostTries && IsWorthAnotherTry(error))
            WakesAt = terminal.Now + (Left < _betweenTries ? Left : _betweenTries);
        else
            End(new EtcdError(error.IsFromServer ? error.Text : error.ToString()));
    }

    private bool IsWorthAnotherTry(GrpcError error) =>
        error.Code == GrpcStatus.DeadlineExceeded
        || (error.Text == EtcdErrors.NotForLearners && _endpoints.Length > 1)
        || (error.Code == GrpcStatus.Unavailable && RequestKind.IsRepeatable(request));

    private void End(EtcdResponse response)
    {
        (Response, EndedAt) = (response, terminal.Now);
        _dials.ForEach(dial => terminal.Cancel(dial.Ticket));
    }

    private static string Reason(string endpoint, CallFailed failed)
    {
        if (failed.Failure == CallFailure.Handshake)
            return failed.Text;
        _ = Endpoint.TryParse(endpoint, out var address);
        return failed.Failure == CallFailure.UnknownHost
            ? $"transport: Error while dialing: dial tcp: {failed.Text}"
            : $"transport: Error while dialing: dial tcp {address}: {failed.Text}";
    }
}
