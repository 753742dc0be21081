using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Api.Server;

/// <summary>What a request makes of a stored object.</summary>
internal abstract record Verdict
{
    /// <summary>It becomes this.</summary>
    public sealed record Change(ApiObject After) : Verdict;

    /// <summary>It goes.</summary>
    /// <param name="Last">Its last state.</param>
    public sealed record Remove(ApiObject Last) : Verdict;

    /// <summary>It stays as it is.</summary>
    public sealed record Keep : Verdict
    {
        /// <summary>The only one that is needed.</summary>
        public static Keep Instance { get; } = new();
    }

    /// <summary>The request is refused.</summary>
    public sealed record Refuse(StatusResponse Why) : Verdict;
}
