namespace StudyPortal.Web.Features.Search;

/// <summary>A place that a search found.</summary>
/// <param name="Title">Title of the lesson, or the glossary term.</param>
/// <param name="Place">Guide and section, in words.</param>
/// <param name="Link">Route with anchor.</param>
/// <param name="ExcerptHtml">Text around the words, encoded, the words in <c>mark</c>.</param>
public sealed record SearchHit(string Title, string Place, string Link, string ExcerptHtml);
