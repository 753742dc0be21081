using StudyPortal.Content.Findings;
using StudyPortal.Content.Prose;

namespace StudyPortal.Content.References;

/// <summary>What a text points to in other files, sorted by kind. What is wrong by itself is reported as the text is read.</summary>
/// <param name="Images">Paths of files.</param>
/// <param name="Terms">As written.</param>
/// <param name="Questions">Ids.</param>
/// <param name="Diagrams">Slugs.</param>
/// <param name="Labs">Slugs.</param>
internal sealed record TextReferences(
    IReadOnlyList<Placed<Route>> Routes,
    IReadOnlyList<Placed<string>> Images,
    IReadOnlyList<Placed<string>> Terms,
    IReadOnlyList<Placed<string>> Questions,
    IReadOnlyList<Placed<string>> Diagrams,
    IReadOnlyList<Placed<string>> Labs)
{
    public static TextReferences None { get; } = new([], [], [], [], [], []);

    /// <summary>References of a lesson, which has anchors and images of its own.</summary>
    /// <param name="imageFolder">What image addresses are relative to, with a slash at its end.</param>
    public static TextReferences OfPage(
        IReadOnlyList<ProseReference> references, IReadOnlySet<string> anchors, string imageFolder, FindingList findings) =>
        new ReferenceSorter(findings, anchors, imageFolder).Sort(references);

    /// <summary>References of a text that is shown on many pages, so that all addresses in it must be whole.</summary>
    public static TextReferences OfFragment(IReadOnlyList<ProseReference> references, FindingList findings) =>
        references.Count == 0 ? None : new ReferenceSorter(findings, anchors: null, imageFolder: null).Sort(references);
}
