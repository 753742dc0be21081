namespace StudyPortal.Simulation.Shell.Commands.Etcd;

/// <summary>With which code etcdctl and etcdutl end (etcd v3.6 pkg/cobrautl/error.go).</summary>
internal static class ExitCodes
{
    /// <summary>All went well.</summary>
    public const int Success = 0;

    /// <summary>Something failed.</summary>
    public const int Error = 1;

    /// <summary>The flags ask for what there is not.</summary>
    public const int BadFeature = 4;

    /// <summary>A snapshot was broken off.</summary>
    public const int Interrupted = 5;

    /// <summary>The arguments are wrong.</summary>
    public const int BadArguments = 128;
}
