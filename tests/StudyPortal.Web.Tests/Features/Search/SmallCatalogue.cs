using StudyPortal.Content;
using StudyPortal.Content.Diagrams;
using StudyPortal.Content.Glossary;
using StudyPortal.Content.Lessons;
using StudyPortal.Content.Objectives;
using StudyPortal.Content.Questions;
using StudyPortal.Learning.Questions;

namespace StudyPortal.Web.Tests.Features.Search;

/// <summary>Catalogues of a few words, made without files.</summary>
internal static class SmallCatalogue
{
    public static Catalogue Of(IReadOnlyList<Lesson> lessons, params IReadOnlyList<GlossaryEntry> glossary) => new(
        "fingerprint", new PortalInfo("Small", "For tests", "1.35", "3.6"), [new Guide("guide", "The guide", "A summary.", lessons)],
        new Dictionary<string, Question>(StringComparer.Ordinal), new Dictionary<string, Misconception>(StringComparer.Ordinal),
        [new Domain("CA", "Cluster Architecture", 25)], [], glossary, new Dictionary<string, Diagram>(StringComparer.Ordinal));

    public static Lesson Lesson(int number, string title, params IReadOnlyList<LessonSection> sections) => new(
        new LessonAddress("guide", $"lesson-{number}"), number, title, "What is asked?", "In short.", ["objective"], 5, "1.35", "3.6", [], $"guides/guide/{number}.md", "v1",
        [], [], [new LessonSection(title, null, "", ""), .. sections]);

    public static LessonSection Section(string heading, string anchor, string prose, string code = "") => new(heading, anchor, prose, code);
}
