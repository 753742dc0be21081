using StudyPortal.Content.Glossary;

namespace StudyPortal.Content.Prose;

/// <summary>What a text needs to know of its surroundings.</summary>
/// <param name="ImageBase">Put before relative image addresses such as <c>images/x.svg</c>: <c>/guides/etcd-ports/</c>.</param>
/// <param name="FindTerm">The glossary entry for what stands in <c>[[…]]</c>, or null.</param>
/// <param name="IdPrefix">Put before the ids of footnotes and term cards; texts that stand on one page need different ones.</param>
/// <param name="PagePath">Put before <c>#anchor</c>: pages have a <c>base</c>, which would send a bare fragment to the front page.</param>
public sealed record ProseContext(string ImageBase, Func<string, GlossaryEntry?> FindTerm, string IdPrefix = "", string PagePath = "");
