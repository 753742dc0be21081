using StudyPortal.Content.Checking;
using StudyPortal.Content.Lessons;
using StudyPortal.Learning.Questions;

namespace StudyPortal.Content.Loading;

/// <summary>
/// Builds a catalogue out of everything that is sound, so that each name in it stands for something: a lesson with an unreadable head, a
/// question with an error or an unknown name, and whatever points to them are left out.
/// </summary>
internal sealed class CatalogueBuilder(ReadContent content, ContentNames names)
{
    private readonly Dictionary<string, Question> _questions = names.Questions.Values
        .Where(entry => IsSound(entry, names))
        .ToDictionary(entry => entry.Id, entry => entry.Question!, StringComparer.Ordinal);

    public Catalogue Build()
    {
        var objectives = names.Objectives.Values.Select(item => item.Value).Where(item => names.Domains.ContainsKey(item.Domain));
        return new Catalogue(
            content.Files.Fingerprint,
            content.Portal.Info,
            [.. GuideSlugs().Select(BuildGuide).Where(guide => guide.Lessons.Count > 0)],
            _questions,
            names.Misconceptions.ToDictionary(pair => pair.Key, pair => pair.Value.Value, StringComparer.Ordinal),
            [.. names.Domains.Values.Select(item => item.Value)],
            [.. objectives],
            [.. names.Terms.Values.Select(item => item.Value)]);
    }

    private static bool IsSound(Questions.QuestionEntry entry, ContentNames names) =>
        entry.Question is not null
        && names.Objectives.ContainsKey(entry.Question.Head.Objective)
        && entry.Misconceptions.All(misconception => names.Misconceptions.ContainsKey(misconception.Value));

    // A portal.yml that cannot be read must not hide the lessons: then every guide is shown, in the order of the names.
    private IEnumerable<string> GuideSlugs()
    {
        var slugs = content.Portal.Guides is { } listed
            ? listed.Select(guide => guide.Value)
            : names.Lessons.Keys.Select(address => address.Guide).Order(StringComparer.Ordinal);
        return slugs.Distinct(StringComparer.Ordinal);
    }

    private Guide BuildGuide(string slug)
    {
        var file = names.Guides.GetValueOrDefault(slug) ?? GuideFile.Unknown("", slug);
        var lessons = names.Lessons.Values
            .Where(lesson => lesson.Address.Guide == slug && lesson.Lesson is not null)
            .Select(lesson => KeepSound(lesson.Lesson!));
        return new Guide(slug, file.Title, file.Summary, [.. lessons]) { Audience = file.Audience };
    }

    private Lesson KeepSound(Lesson lesson)
    {
        var isWhole = lesson.Objectives.All(names.Objectives.ContainsKey) && lesson.Blocks.All(IsSound);
        return isWhole ? lesson : lesson with
        {
            Objectives = [.. lesson.Objectives.Where(names.Objectives.ContainsKey)],
            Blocks = [.. lesson.Blocks.Select(KeepSound).OfType<LessonBlock>()],
        };
    }

    private bool IsSound(LessonBlock block) => block switch
    {
        QuizBlock quiz => quiz.Questions.All(_questions.ContainsKey),
        DiagramBlock diagram => content.Diagrams.Contains(diagram.Diagram),
        LabBlock lab => content.Labs.Contains(lab.Lab),
        _ => true,
    };

    private LessonBlock? KeepSound(LessonBlock block) => block switch
    {
        _ when IsSound(block) => block,
        QuizBlock quiz when quiz.Questions.Any(_questions.ContainsKey) => new QuizBlock([.. quiz.Questions.Where(_questions.ContainsKey)]),
        _ => null,
    };
}
