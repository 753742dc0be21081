namespace StudyPortal.Simulation.Tests.Tidy;

/// <summary>A rule that a look at the files can check.</summary>
/// <param name="Name">What exceptions call it.</param>
internal sealed record TidyRule(string Name, Func<SourceTree, IEnumerable<Finding>> Check);
