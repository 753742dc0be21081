namespace StudyPortal.Web.Features.Paths;

/// <summary>One line of a path.</summary>
/// <param name="Kind">What is behind the link, as one word: Lesson, Section, Diagram …</param>
/// <param name="WhyHtml">Rendered, or null where the title says enough.</param>
/// <param name="IsDone">Whether its lesson is done; what cannot be done once for all never is.</param>
public sealed record PathLine(string Kind, string Title, string Link, int Minutes, string? WhyHtml, bool IsDone);
