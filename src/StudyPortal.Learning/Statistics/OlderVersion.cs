namespace StudyPortal.Learning.Statistics;

/// <summary>The answers to a version of a question that is not asked any more.</summary>
/// <param name="Version">The version answered.</param>
/// <param name="Attempts">All answers to it.</param>
/// <param name="People">People who answered it.</param>
/// <param name="Facility">Mean score of their first answers to it, in percent.</param>
/// <param name="LastAt">When it was answered last.</param>
public sealed record OlderVersion(string Version, int Attempts, int People, double Facility, DateTimeOffset LastAt);
