namespace StudyPortal.Web.Features.Search;

/// <summary>A place that a search found.</summary>
/// <param name="TitleHtml">Heading of the section, or the glossary term: encoded, the words in <c>mark</c>.</param>
/// <param name="Place">Guide and section, in words.</param>
/// <param name="Link">Route with anchor.</param>
/// <param name="ExcerptHtml">Text around the words, encoded, the words in <c>mark</c>.</param>
public sealed record SearchHit(string TitleHtml, string Place, string Link, string ExcerptHtml);
