namespace StudyPortal.Simulation.Machines;

/// <summary>What a client asks a server for. The rooms above derive their own.</summary>
public abstract record Request
{
    /// <summary>What is spoken on the connection: it decides which words a wrong port is answered with.</summary>
    public virtual Protocol Protocol => Protocol.Grpc;
}

/// <summary>What a server answers. The rooms above derive their own.</summary>
public abstract record Response;

/// <summary>What one process tells another without waiting for an answer.</summary>
public abstract record Message;

/// <summary>What is spoken on a connection.</summary>
public enum Protocol
{
    /// <summary>gRPC over HTTP/2, as etcd's clients speak it.</summary>
    Grpc,

    /// <summary>HTTP, as curl, kubectl and probes speak it.</summary>
    Http,
}

/// <summary>A plain HTTP request.</summary>
/// <param name="Method">GET, POST …</param>
/// <param name="Path">With its query: <c>/readyz?verbose</c>.</param>
public sealed record HttpRequest(string Method, string Path) : Request
{
    /// <inheritdoc/>
    public override Protocol Protocol => Protocol.Http;

    /// <summary>A GET of this path.</summary>
    public static HttpRequest Get(string path) => new("GET", path);
}

/// <summary>A plain HTTP answer.</summary>
public sealed record HttpResponse(int Status, string Body, string ContentType = "text/plain; charset=utf-8") : Response;
