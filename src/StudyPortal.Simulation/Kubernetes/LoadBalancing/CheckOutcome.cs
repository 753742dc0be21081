using System.Globalization;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Kubernetes.LoadBalancing;

/// <summary>What a health check found (haproxy check.c and its table of statuses).</summary>
/// <param name="Passed">Whether it passed.</param>
/// <param name="Code">The short form of the statistics: <c>L7OK</c>.</param>
/// <param name="Reason">What the log says behind <c>reason:</c>.</param>
internal sealed record CheckOutcome(bool Passed, string Code, string Reason)
{
    /// <summary>Nobody took the connection in time.</summary>
    public static CheckOutcome NoConnection { get; } = new(Passed: false, "L4TOUT", "Layer4 timeout");

    /// <summary>What a reply means to the check of a server.</summary>
    public static CheckOutcome Of(Reply reply, HaproxyBackend backend, HaproxyServer server) => reply switch
    {
        Answered { Response: HttpResponse http } when backend.Check is not null => OfStatus(http.Status, backend.ExpectedStatus),
        Answered when backend.Check is not null => new(false, "L7RSP", "Layer7 invalid response"),
        CallFailed { Failure: CallFailure.Refused } => new(false, "L4CON", "Layer4 connection problem, info: \"Connection refused\""),
        CallFailed { Failure: CallFailure.NoRoute or CallFailure.UnknownHost } => new(false, "L4CON", "Layer4 connection problem, info: \"No route to host\""),
        CallFailed { Failure: CallFailure.TimedOut } => backend.Check is null ? new(false, "L4TOUT", "Layer4 timeout") : new(false, "L7TOUT", "Layer7 timeout"),
        CallFailed { Failure: CallFailure.Handshake } when server.UsesTls => new(false, "L6RSP", "Layer6 invalid response, info: \"SSL handshake failure\""),
        CallFailed when backend.Check is not null => new(false, "L7RSP", "Layer7 invalid response"),
        _ when server.UsesTls => new(true, "L6OK", "Layer6 check passed"),
        _ => new(true, "L4OK", "Layer4 check passed"),
    };

    private static CheckOutcome OfStatus(int status, int expected)
    {
        var passed = expected == 0 ? status is >= 200 and < 400 : status == expected;
        var code = status.ToString(CultureInfo.InvariantCulture);
        return passed
            ? new CheckOutcome(Passed: true, "L7OK", $"Layer7 check passed, code: {code}")
            : new CheckOutcome(Passed: false, "L7STS", $"Layer7 wrong status, code: {code}, info: \"{Phrase(status)}\"");
    }

    private static string Phrase(int status) => status switch
    {
        400 => "Bad Request",
        401 => "Unauthorized",
        403 => "Forbidden",
        404 => "Not Found",
        500 => "Internal Server Error",
        503 => "Service Unavailable",
        _ => "HTTP status check failed",
    };
}
