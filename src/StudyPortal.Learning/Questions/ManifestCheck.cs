namespace StudyPortal.Learning.Questions;

/// <summary>Something that must be true of the structure of a manifest.</summary>
/// <param name="Subject">What is looked at: a flag of the command of the first container (<c>--data-dir</c>), or a path (<c>.spec.volumes[0].hostPath.path</c>, as in kubectl's JSONPath).</param>
/// <param name="Demand">What is demanded of it.</param>
/// <param name="Value">The value that is demanded; empty where it must be missing.</param>
/// <param name="FeedbackHtml">Said where it is not so.</param>
/// <param name="Misconception">Id of the belief that it gives away where it is not so, or null.</param>
public sealed record ManifestCheck(string Subject, ManifestDemand Demand, string Value, string FeedbackHtml, string? Misconception)
{
    /// <summary>Whether a flag is looked at, and not a path.</summary>
    public bool IsOfFlag => Subject.StartsWith("--", StringComparison.Ordinal);
}
