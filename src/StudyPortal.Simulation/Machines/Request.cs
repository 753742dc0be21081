namespace StudyPortal.Simulation.Machines;

/// <summary>What a client asks a server for. The rooms above derive their own.</summary>
public abstract record Request
{
    /// <summary>What is spoken on the connection: it decides which words a wrong port is answered with.</summary>
    public virtual Protocol Protocol => Protocol.Grpc;
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
