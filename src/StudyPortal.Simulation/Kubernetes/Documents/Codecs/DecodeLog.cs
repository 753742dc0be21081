namespace StudyPortal.Simulation.Kubernetes.Documents;

/// <summary>What was wrong with the fields of one document.</summary>
internal sealed class DecodeLog
{
    internal List<string> UnknownFields { get; } = [];

    /// <summary>The first value of a wrong type.</summary>
    internal string? Problem { get; private set; }

    internal void Refuse(string problem) => Problem ??= problem;
}
