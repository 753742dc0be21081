using System.Globalization;
using StudyPortal.Simulation.Kubernetes.Api;
using StudyPortal.Simulation.Kubernetes.Api.Clients;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Shell.Commands.Kubectl;

/// <summary>What kubectl says when something fails (kubectl pkg/cmd/util/helpers.go).</summary>
internal static class KubectlTexts
{
    private const int Attempts = 5;

    /// <summary>Without a kubeconfig, kubectl tries the port that API servers once had.</summary>
    public static void NoConfiguration(ShellContext context)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var at = context.Clock.AddMicroseconds(attempt * 700);
            context.Complain(string.Create(
                CultureInfo.InvariantCulture,
                $"E{at:MMdd HH:mm:ss.ffffff}   26246 memcache.go:265] \"Unhandled Error\" err=\"couldn't get current server API group list: Get \\\"http://localhost:8080/api?timeout=32s\\\": dial tcp 127.0.0.1:8080: connect: connection refused\""));
        }

        context.Complain("The connection to the server localhost:8080 was refused - did you specify the right host or port?");
    }

    /// <summary>The last line of a command that failed.</summary>
    public static string Failure(Reply reply, Endpoint server, bool hasLimit) => reply switch
    {
        Answered { Response: StatusResponse { Reason: StatusReason.Unauthorized } } => "error: You must be logged in to the server (Unauthorized)",
        Answered { Response: StatusResponse status } => status.Reason == StatusReason.Unknown ? $"Error from server: {status.Message}" : $"Error from server ({status.Reason}): {status.Message}",
        Answered { Response: HttpResponse { Status: 404 } } => "Error from server (NotFound): the server could not find the requested resource",
        Answered { Response: HttpResponse http } => $"Error from server (InternalError): an error on the server ({Quoted(http.Body)}) has prevented the request from succeeding",
        CallFailed { Failure: CallFailure.Refused } => $"The connection to the server {server} was refused - did you specify the right host or port?",
        CallFailed { Failure: CallFailure.TimedOut } => hasLimit
            ? "Unable to connect to the server: net/http: request canceled (Client.Timeout exceeded while awaiting headers)"
            : $"Unable to connect to the server: dial tcp {server}: i/o timeout",
        CallFailed failed => $"Unable to connect to the server: {ApiFailure.Words(failed, server)}",
        _ => "error: unexpected answer",
    };

    /// <summary>The same inside another message: <c>error: failed to create configmap: …</c>.</summary>
    public static string Inner(Reply reply, KubectlRun run, ApiRequest request, string query) => reply switch
    {
        Answered { Response: StatusResponse status } => status.Message,
        CallFailed failed => $"{Method(request)} \"{run.Kubeconfig.Server}{ApiFailure.Path(request)}{query}\": {ApiFailure.Words(failed, run.Kubeconfig.Access.Server)}",
        _ => run.Failure(reply),
    };

    private static string Method(ApiRequest request)
    {
        var method = ApiFailure.Method(request);
        return method[..1] + method[1..].ToLowerInvariant();
    }

    private static string Quoted(string body) => "\"" + body.TrimEnd('\n').Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal) + "\"";
}
