namespace StudyPortal.Simulation.Machines;

/// <summary>What is spoken on a connection.</summary>
public enum Protocol
{
    /// <summary>gRPC over HTTP/2, as etcd's clients speak it.</summary>
    Grpc,

    /// <summary>HTTP, as curl, kubectl and probes speak it.</summary>
    Http,
}
