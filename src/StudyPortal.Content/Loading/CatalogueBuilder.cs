using StudyPortal.Content.Checking;
using StudyPortal.Content.Diagrams;
using StudyPortal.Content.Findings;
using StudyPortal.Content.Lessons;
using StudyPortal.Content.Objectives;
using StudyPortal.Content.Paths;
using StudyPortal.Content.Questions;
using StudyPortal.Content.Quizzes;
using StudyPortal.Content.References;
using StudyPortal.Learning.Questions;
using StudyPortal.Learning.Quizzes;

namespace StudyPortal.Content.Loading;

/// <summary>
/// Builds a catalogue out of everything that is sound, so that each name in it stands for something: a lesson with an unreadable head, a
/// question with an error or an unknown name, and whatever points to them are left out.
/// </summary>
internal sealed class CatalogueBuilder
{
    private readonly ReadContent _content;
    private readonly ContentNames _names;
    private readonly Dictionary<string, Objective> _objectives;
    private readonly Dictionary<string, Question> _questions;
    private readonly Dictionary<string, Diagram> _diagrams;
    private readonly ILookup<string, Lesson> _lessons;
    private readonly Dictionary<string, Lesson> _asking;
    private readonly Dictionary<string, Lesson> _teaching;

    public CatalogueBuilder(ReadContent content, ContentNames names)
    {
        _content = content;
        _names = names;
        _objectives = names.Objectives.Values.Select(item => item.Value)
            .Where(objective => names.Domains.ContainsKey(objective.Domain))
            .ToDictionary(objective => objective.Id, StringComparer.Ordinal);
        _lessons = content.Lessons.DistinctBy(lesson => lesson.Address).Select(file => file.Lesson).OfType<Lesson>()
            .ToLookup(lesson => lesson.Address.Guide, StringComparer.Ordinal);
        _asking = FirstBy(content, file => file.References.Questions.Select(question => question.Value));
        _teaching = FirstBy(content, file => file.Lesson!.Objectives);
        _questions = names.Questions.Values.Where(IsSound).ToDictionary(entry => entry.Id, entry => Sourced(entry, Pictured(entry)), StringComparer.Ordinal);
        _diagrams = content.Diagrams.Where(file => file.Diagram is not null).ToDictionary(file => file.Slug, KeepSound, StringComparer.Ordinal);
    }

    public Catalogue Build() => new(
        _content.Files.Fingerprint,
        _content.Portal.Info,
        [.. GuideSlugs().Select(BuildGuide).Where(guide => guide.Lessons.Count > 0)],
        _questions,
        _names.Misconceptions.ToDictionary(pair => pair.Key, pair => pair.Value.Value, StringComparer.Ordinal),
        [.. Unique(_content.Objectives.Domains, domain => domain.Id)],
        [.. Unique(_content.Objectives.Objectives, objective => objective.Id).Where(objective => _objectives.ContainsKey(objective.Id))],
        [.. Unique(_content.Glossary.Entries, entry => entry.Slug)],
        _diagrams) { DiagramShelves = [.. Shelves()], Quizzes = [.. Quizzes()], Paths = [.. Paths()] };

    private static Dictionary<string, Lesson> FirstBy(ReadContent content, Func<LessonFile, IEnumerable<string>> names) =>
        content.Lessons.Where(file => file.Lesson is not null).SelectMany(names, (file, name) => (Name: name, file.Lesson))
            .DistinctBy(pair => pair.Name, StringComparer.Ordinal).ToDictionary(pair => pair.Name, pair => pair.Lesson!, StringComparer.Ordinal);

    private static IEnumerable<T> Unique<T>(IEnumerable<Placed<T>> items, Func<T, string> nameOf) =>
        items.Select(item => item.Value).DistinctBy(nameOf, StringComparer.Ordinal);

    private bool IsSound(QuestionEntry entry) =>
        entry.Question is not null
        && _objectives.ContainsKey(entry.Question.Head.Objective)
        && entry.Misconceptions.All(misconception => _names.Misconceptions.ContainsKey(misconception.Value))
        && (entry.Borrowed is not { } borrowed || PictureCheck.Find(borrowed, _content) is not null);

    private Question Pictured(QuestionEntry entry) => entry is { Question: HotSpot spot, Borrowed: { } borrowed }
        ? borrowed.In(spot, PictureCheck.Find(borrowed, _content)!)
        : entry.Question!;

    // A question that names no sources stands on those of the lesson that asks it, or of the first that teaches what it tests. A diagram shows its own.
    private Question Sourced(QuestionEntry entry, Question question)
    {
        if (question.Head.Sources.Count > 0 || entry.Diagram is not null)
            return question;
        return (_asking.GetValueOrDefault(entry.Id) ?? _teaching.GetValueOrDefault(question.Head.Objective)) is { } lesson
            ? question with { Head = question.Head with { Sources = lesson.Sources } }
            : question;
    }

    // A portal.yml that cannot be read must not hide the lessons: then every guide is shown, in the order of their names.
    private IEnumerable<string> GuideSlugs()
    {
        var slugs = _content.Portal.Guides is { } listed
            ? listed.Select(guide => guide.Value)
            : _content.Lessons.Select(lesson => lesson.Address.Guide);
        return slugs.Distinct(StringComparer.Ordinal);
    }

    // Where nothing is said about it, all stand on one shelf, in the order of their titles.
    private IEnumerable<DiagramShelf> Shelves()
    {
        if (_content.Portal.Shelves.Count == 0)
            return _diagrams.Count == 0 ? [] : [new DiagramShelf("all", "All diagrams", [.. _diagrams.Values.OrderBy(diagram => diagram.Title, StringComparer.Ordinal)])];
        return _content.Portal.Shelves.DistinctBy(shelf => Slug.From(shelf.Title.Value), StringComparer.Ordinal)
            .Select(shelf => new DiagramShelf(Slug.From(shelf.Title.Value), shelf.Title.Value, [.. shelf.Diagrams.Select(slug => _diagrams.GetValueOrDefault(slug.Value)).OfType<Diagram>()]))
            .Where(shelf => shelf.Diagrams.Count > 0);
    }

    // A path of which a step leads nowhere is no path.
    private IEnumerable<StudyPath> Paths()
    {
        var links = new LinkTargets(_content, _names);
        return _content.Paths.Select(file => file.StudyPath).OfType<StudyPath>()
            .Where(path => path.Steps.All(step => Route.Is(step.Route) && links.Problem(Route.Parse(step.Route)) is null))
            .OrderBy(path => path.Title, StringComparer.Ordinal);
    }

    // As with guides.
    private IEnumerable<QuizPlan> Quizzes()
    {
        var slugs = _content.Portal.Quizzes is { } listed ? listed.Select(quiz => quiz.Value) : _content.Quizzes.Select(quiz => quiz.Slug);
        var files = _content.Quizzes.ToDictionary(quiz => quiz.Slug, StringComparer.Ordinal);
        return slugs.Distinct(StringComparer.Ordinal).Select(slug => files.GetValueOrDefault(slug)).OfType<QuizFile>().Select(BuildQuiz).OfType<QuizPlan>();
    }

    private QuizPlan? BuildQuiz(QuizFile file) => file.PlanWith(
    [
        .. file.Holds.Find(_content, _names).Where(entry => IsForQuizzes(entry.Id))
            .Select(entry => new QuizQuestion(entry.Id, _questions[entry.Id].Head.Objective)),
    ]);

    private Guide BuildGuide(string slug)
    {
        var file = _names.Guides.GetValueOrDefault(slug) ?? GuideFile.Unknown("", slug);
        var lessons = _lessons[slug].Select(KeepSound);
        return new Guide(slug, file.Title, file.Summary, [.. lessons]) { Audience = file.Audience };
    }

    private Lesson KeepSound(Lesson lesson)
    {
        var isWhole = lesson.Objectives.All(_objectives.ContainsKey) && lesson.Blocks.All(IsSound);
        return isWhole ? lesson : lesson with
        {
            Objectives = [.. lesson.Objectives.Where(_objectives.ContainsKey)],
            Blocks = [.. lesson.Blocks.Select(KeepSound).OfType<LessonBlock>()],
        };
    }

    private bool IsSound(LessonBlock block) => block switch
    {
        QuizBlock quiz => quiz.Questions.All(IsForQuizzes),
        DiagramBlock diagram => _diagrams.ContainsKey(diagram.Diagram),
        LabBlock lab => _content.Labs.Contains(lab.Lab),
        _ => true,
    };

    private LessonBlock? KeepSound(LessonBlock block) => block switch
    {
        _ when IsSound(block) => block,
        QuizBlock quiz when quiz.Questions.Any(IsForQuizzes) => new QuizBlock([.. quiz.Questions.Where(IsForQuizzes)]),
        _ => null,
    };

    private bool IsForQuizzes(string question) => _questions.TryGetValue(question, out var found) && found is not Prediction;

    // A step goes on without its prediction where that is broken or another question has its name.
    private Diagram KeepSound(DiagramFile file)
    {
        var asked = file.Predictions.Where(entry => entry.Question is not null && ReferenceEquals(_questions.GetValueOrDefault(entry.Id), entry.Question))
            .Select(entry => entry.Id).ToHashSet(StringComparer.Ordinal);
        var diagram = file.Diagram!;
        return file.Predictions.All(entry => asked.Contains(entry.Id)) ? diagram : diagram with
        {
            Story = [.. diagram.Story.Select(step => step.Prediction is { } id && !asked.Contains(id) ? step with { Prediction = null } : step)],
        };
    }
}
