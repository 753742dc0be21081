namespace StudyPortal.Content.Paths;

/// <summary>One step of a path.</summary>
/// <param name="Route">Route of a page of the portal, with an anchor where a section of it is meant.</param>
/// <param name="Minutes">Time for it, in minutes.</param>
/// <param name="WhyHtml">What it is for: one rendered paragraph without its tag.</param>
public sealed record PathStep(string Route, int Minutes, string WhyHtml);
