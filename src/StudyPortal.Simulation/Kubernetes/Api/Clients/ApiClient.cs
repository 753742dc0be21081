using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Kubernetes.Api.Clients;

/// <summary>
/// Requests to an API server that are under way, each with what its owner wants to know again when the answer comes. It changes in place.
/// </summary>
/// <typeparam name="TContinuation">What goes on then: immutable data, since forks share it.</typeparam>
/// <param name="access">Where the API server is.</param>
public sealed class ApiClient<TContinuation>(ApiAccess access)
{
    /// <summary>Requests that may be under way at once; a client that has more sends in a loop.</summary>
    public const int MostUnderWay = 4_096;

    private readonly List<UnderWay> _underWay = [];

    /// <summary>Where the API server is; requests that are under way are not moved.</summary>
    public ApiAccess Access { get; set; } = access;

    /// <summary>Requests without an answer.</summary>
    public int Count => _underWay.Count;

    /// <summary>Sends a request and keeps what goes on when it is answered.</summary>
    public long Send(ProcessHost host, ApiRequest request, TContinuation continuation, TimeSpan? timeout)
    {
        if (_underWay.Count == MostUnderWay)
            throw new InvalidOperationException($"More than {MostUnderWay} requests are under way.");
        var ticket = Access.Call(host, request, timeout);
        _underWay.Add(new UnderWay(ticket, request, continuation));
        return ticket;
    }

    /// <summary>Whether a reply belongs to a request of this client; then what was asked and what goes on. A stream stays under way until its last reply.</summary>
    public bool TryTake(Replied replied, [NotNullWhen(true)] out ApiRequest? request, [MaybeNullWhen(false)] out TContinuation continuation)
    {
        for (var index = 0; index < _underWay.Count; index++)
        {
            if (_underWay[index].Ticket != replied.Ticket)
                continue;
            (_, request, continuation) = _underWay[index];
            if (replied.Reply is not Answered { IsLast: false })
                _underWay.RemoveAt(index);
            return true;
        }

        (request, continuation) = (null, default);
        return false;
    }

    /// <summary>A client of its own with the same requests under way.</summary>
    public ApiClient<TContinuation> Fork()
    {
        var fork = new ApiClient<TContinuation>(Access);
        fork._underWay.AddRange(_underWay);
        return fork;
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct UnderWay(long Ticket, ApiRequest Request, TContinuation Continuation);
}
