namespace StudyPortal.Simulation.Tests.Tidy;

/// <summary>A file that may break a rule.</summary>
/// <param name="Rule">Name of the rule.</param>
/// <param name="Path">From the root of the repository, with forward slashes.</param>
/// <param name="Reason">Why the next reader is better off with it.</param>
internal sealed record TidyException(string Rule, string Path, string Reason);
