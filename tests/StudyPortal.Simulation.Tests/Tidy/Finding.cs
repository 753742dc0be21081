namespace StudyPortal.Simulation.Tests.Tidy;

/// <summary>A place that breaks a rule.</summary>
/// <param name="Path">From the root of the repository, with forward slashes.</param>
/// <param name="Line">From 1.</param>
internal sealed record Finding(string Path, int Line, string Message)
{
    public override string ToString() => $"{Path}:{Line}: {Message}";
}
