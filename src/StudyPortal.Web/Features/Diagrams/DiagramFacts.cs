using StudyPortal.Content;
using StudyPortal.Content.Diagrams;
using StudyPortal.Content.Lessons;

namespace StudyPortal.Web.Features.Diagrams;

/// <summary>What is said of a diagram before anybody opens it.</summary>
internal static class DiagramFacts
{
    /// <summary><c>5 steps · 2 predictions · stacked-3</c></summary>
    public static string Of(Diagram diagram, Catalogue catalogue)
    {
        var predictions = diagram.Story.Count(step => step.Prediction is { } id && catalogue.Questions.ContainsKey(id));
        string?[] facts =
        [
            diagram.Story.Count == 0 ? "no story, operate freely" : Count(diagram.Story.Count, "step"),
            predictions == 0 ? null : Count(predictions, "prediction"),
            diagram.TopologyText.Split(',')[0],
        ];
        return string.Join(" · ", facts.OfType<string>());
    }

    /// <summary>The lessons that show it.</summary>
    public static IEnumerable<Lesson> LessonsWith(Diagram diagram, Catalogue catalogue) =>
        catalogue.Guides.SelectMany(guide => guide.Lessons).Where(lesson => lesson.Blocks.OfType<DiagramBlock>().Any(block => block.Diagram == diagram.Slug));

    private static string Count(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
