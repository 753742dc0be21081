using StudyPortal.Content.Diagrams;
using StudyPortal.Content.Findings;
using StudyPortal.Content.Loading;
using StudyPortal.Content.Questions;

namespace StudyPortal.Content.Checking;

/// <summary>Whether a diagram has the picture that a question borrows of it, with the parts that the question speaks about.</summary>
internal static class PictureCheck
{
    /// <summary>The diagram, or null where it lacks the picture or cannot be read.</summary>
    public static Diagram? Find(BorrowedPicture borrowed, ReadContent content) =>
        ProblemWith(borrowed, content) is null ? DiagramOf(borrowed, content) : null;

    /// <summary>What is wrong and where, or null. Of a diagram that cannot be read its own findings tell.</summary>
    public static Placed<string>? ProblemWith(BorrowedPicture borrowed, ReadContent content)
    {
        var slug = borrowed.Diagram.Value;
        if (!content.DiagramSlugs.Contains(slug))
            return new($"unknown diagram '{slug}'{NearName.DidYouMean(slug, content.DiagramSlugs)}", borrowed.Diagram.Place);
        if (DiagramOf(borrowed, content) is not { } diagram)
            return null;
        if (borrowed.Step.Value > diagram.Story.Count)
            return new(string.Create(null, $"the story of '{slug}' has {diagram.Story.Count} steps"), borrowed.Step.Place);
        var known = borrowed.PartsOf(diagram);
        return borrowed.Spots.Where(spot => !known.Contains(spot.Value, StringComparer.Ordinal))
            .Select(spot => (Placed<string>?)new Placed<string>(HotSpotReader.Unknown(spot.Value, known), spot.Place)).FirstOrDefault();
    }

    private static Diagram? DiagramOf(BorrowedPicture borrowed, ReadContent content) =>
        content.Diagrams.FirstOrDefault(file => file.Slug == borrowed.Diagram.Value)?.Diagram;
}
