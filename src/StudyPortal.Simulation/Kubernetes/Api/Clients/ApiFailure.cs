using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Kubernetes.Api.Clients;

/// <summary>What client-go and net/http say of a request that failed.</summary>
public static class ApiFailure
{
    /// <summary>The words for a reply, or null where the request was carried out.</summary>
    public static string? TextOf(Reply reply, ApiAccess access, ApiRequest request) => reply switch
    {
        Answered { Response: StatusResponse { IsSuccess: false } status } => status.Message,
        Answered { Response: HttpResponse http } => http.Body.TrimEnd('\n'),
        CallFailed failed => $"{Capital(Method(request))} \"https://{access.Server}{Path(request)}{Timeout(request)}\": {Words(failed, access.Server)}",
        _ => null,
    };

    /// <summary>The status that the server refused with, or null where it carried the request out or was not reached.</summary>
    public static StatusResponse? Refusal(Reply reply) => reply is Answered { Response: StatusResponse { IsSuccess: false } status } ? status : null;

    /// <summary>The method of HTTP for a request.</summary>
    public static string Method(ApiRequest request) => request switch
    {
        CreateObject or BindPod or EvictPod => "POST",
        UpdateObject => "PUT",
        PatchObject => "PATCH",
        DeleteObject => "DELETE",
        _ => "GET",
    };

    /// <summary>The path of a request: <c>/api/v1/namespaces/default/pods/web/binding</c>.</summary>
    public static string Path(ApiRequest request)
    {
        var kind = request.Resource;
        var path = request is CreateObject || request.Name.Length == 0 ? kind.Path(request.Namespace) : kind.Path(request.Namespace, request.Name);
        return request.Subresource.Length == 0 ? path : $"{path}/{request.Subresource}";
    }

    /// <summary>What the network library says, with the server where that belongs to it.</summary>
    public static string Words(CallFailed failed, Endpoint server) => failed.Failure switch
    {
        CallFailure.Refused => $"dial tcp {server}: connect: connection refused",
        CallFailure.NoRoute => $"dial tcp {server}: connect: no route to host",
        CallFailure.UnknownHost => $"dial tcp: lookup {server.Host}: no such host",
        CallFailure.TimedOut => "context deadline exceeded",
        CallFailure.Closed => "EOF",
        _ => failed.Text,
    };

    private static string Timeout(ApiRequest request) => request.Timeout is { } timeout ? FormattableString.Invariant($"?timeout={timeout.TotalSeconds:0.###}s") : "";

    private static string Capital(string method) => method[..1] + method[1..].ToLowerInvariant();
}
