using StudyPortal.Content.Checking;
using StudyPortal.Content.Findings;
using StudyPortal.Content.Lessons;
using StudyPortal.Content.Loading;
using StudyPortal.Content.Questions;
using StudyPortal.Content.Yaml;

namespace StudyPortal.Content.Quizzes;

/// <summary>What a quiz draws from, as its author named it.</summary>
/// <param name="Questions">Ids.</param>
/// <param name="Objectives">Ids: every question that tests one of them.</param>
/// <param name="Lessons"><c>guide/lesson</c>: every question that one of them asks.</param>
/// <param name="Guides">Slugs: every question that one of their lessons asks.</param>
internal sealed record QuizSelection(
    IReadOnlyList<Placed<string>> Questions, IReadOnlyList<Placed<string>> Objectives, IReadOnlyList<Placed<string>> Lessons, IReadOnlyList<Placed<string>> Guides)
{
    public static QuizSelection Read(YamlFields fields) =>
        new(fields.OptionalTexts("questions"), fields.OptionalTexts("objectives"), fields.OptionalTexts("lessons"), fields.OptionalTexts("guides"));

    public bool IsEmpty => Questions.Count + Objectives.Count + Lessons.Count + Guides.Count == 0;

    /// <summary>The lesson of a name, or null where the name is not of the form <c>guide/lesson</c>.</summary>
    public static LessonAddress? AddressOf(string name) => name.Split('/') is [var guide, var lesson] ? new LessonAddress(guide, lesson) : null;

    /// <summary>The questions that are there, each once: those named first, then those of lessons, guides and objectives. What the story of a diagram asks is not among them.</summary>
    public IEnumerable<QuestionEntry> Find(ReadContent content, ContentNames names)
    {
        var (objectives, guides) = (Values(Objectives), Values(Guides));
        var lessons = Lessons.Select(lesson => AddressOf(lesson.Value)).OfType<LessonAddress>().ToHashSet();
        var asked = content.Lessons.Where(lesson => lessons.Contains(lesson.Address) || guides.Contains(lesson.Address.Guide))
            .SelectMany(lesson => lesson.References.Questions);
        var tested = content.Questions.Where(question => question.Objective is { } objective && objectives.Contains(objective.Value)).Select(question => question.Id);
        return Questions.Concat(asked).Select(question => question.Value).Concat(tested)
            .Distinct(StringComparer.Ordinal)
            .Select(id => names.Questions.GetValueOrDefault(id)).OfType<QuestionEntry>()
            .Where(question => question.Diagram is null);
    }

    private static HashSet<string> Values(IEnumerable<Placed<string>> names) => names.Select(name => name.Value).ToHashSet(StringComparer.Ordinal);
}
