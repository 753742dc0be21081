using System.Collections.Immutable;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Kubernetes.LoadBalancing;

/// <summary>A <c>backend</c>, or the back half of a <c>listen</c>.</summary>
/// <param name="Name">Its name.</param>
public sealed record HaproxyBackend(string Name)
{
    /// <summary>Its servers in their order.</summary>
    public ImmutableArray<HaproxyServer> Servers { get; init; } = [];

    /// <summary>What <c>option httpchk</c> asks for, or null where a connection is enough.</summary>
    public HttpRequest? Check { get; init; }

    /// <summary>The status that <c>http-check expect status</c> wants; 0 for any of 2xx and 3xx.</summary>
    public int ExpectedStatus { get; init; }

    /// <summary><c>timeout connect</c></summary>
    public TimeSpan? ConnectTimeout { get; init; }

    /// <summary><c>timeout check</c>; null for the interval.</summary>
    public TimeSpan? CheckTimeout { get; init; }
}
