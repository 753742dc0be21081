using StudyPortal.Content.Diagrams;
using StudyPortal.Content.Glossary;
using StudyPortal.Content.Lessons;
using StudyPortal.Content.Objectives;
using StudyPortal.Content.Paths;
using StudyPortal.Content.Questions;
using StudyPortal.Learning.Questions;
using StudyPortal.Learning.Quizzes;

namespace StudyPortal.Content;

/// <summary>Everything that authors wrote, checked and immutable. One catalogue serves every request until a newer one takes its place.</summary>
/// <param name="Fingerprint">Hash over all files, hexadecimal: equal files give equal fingerprints.</param>
/// <param name="Guides">In the order of portal.yml.</param>
/// <param name="Questions">By id; those that lessons ask and the predictions that diagrams ask.</param>
/// <param name="Misconceptions">By id.</param>
/// <param name="Objectives">By id, in authored order.</param>
/// <param name="Diagrams">By slug.</param>
public sealed record Catalogue(
    string Fingerprint,
    PortalInfo Portal,
    IReadOnlyList<Guide> Guides,
    IReadOnlyDictionary<string, Question> Questions,
    IReadOnlyDictionary<string, Misconception> Misconceptions,
    IReadOnlyList<Domain> Domains,
    IReadOnlyList<Objective> Objectives,
    IReadOnlyList<GlossaryEntry> Glossary,
    IReadOnlyDictionary<string, Diagram> Diagrams)
{
    /// <summary>The diagrams as they are listed.</summary>
    public IReadOnlyList<DiagramShelf> DiagramShelves { get; init; } = [];

    /// <summary>In the order of portal.yml.</summary>
    public IReadOnlyList<QuizPlan> Quizzes { get; init; } = [];

    /// <summary>The paths that authors laid, by title.</summary>
    public IReadOnlyList<StudyPath> Paths { get; init; } = [];

    private readonly Dictionary<string, Guide> _guides = Guides.ToDictionary(guide => guide.Slug, StringComparer.Ordinal);

    /// <summary>The guide with this slug, or null.</summary>
    public Guide? FindGuide(string slug) => _guides.GetValueOrDefault(slug);

    /// <summary>The lesson at this address, or null.</summary>
    public Lesson? FindLesson(LessonAddress address) => FindGuide(address.Guide)?.FindLesson(address.Lesson);

    /// <summary>The quiz with this slug, or null.</summary>
    public QuizPlan? FindQuiz(string slug) => Quizzes.FirstOrDefault(quiz => quiz.Slug == slug);
}
