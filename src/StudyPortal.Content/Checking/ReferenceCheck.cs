using StudyPortal.Content.Findings;
using StudyPortal.Content.Lessons;
using StudyPortal.Content.Loading;
using StudyPortal.Content.Prose;
using StudyPortal.Content.Questions;

namespace StudyPortal.Content.Checking;

/// <summary>Whether every name, address and image that a text points to is there.</summary>
internal sealed class ReferenceCheck(ReadContent content, ContentNames names, Report report)
{
    private readonly LinkTargets _links = new(content, names);

    public void Run()
    {
        foreach (var lesson in content.Lessons)
        {
            CheckObjectives(lesson.Objectives);
            CheckQuizzes(lesson);
        }

        foreach (var question in content.Questions)
            CheckQuestion(question);
        foreach (var source in content.Sources)
            CheckSource(source);
        foreach (var see in content.Glossary.Sees)
            CheckRoute(see);
        foreach (var healing in content.Misconceptions.Healings)
            CheckHealing(healing);
    }

    private void CheckObjectives(IEnumerable<Placed<string>> objectives)
    {
        if (content.Objectives.IsUnknown)
            return;
        foreach (var objective in objectives.Where(item => item.Value.Length > 0 && !names.Objectives.ContainsKey(item.Value)))
            report.Unknown(objective.Place, "objective", objective.Value, names.Objectives.Keys);
    }

    private void CheckQuizzes(LessonFile lesson)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var reference in lesson.References.OfType<QuestionReference>())
        {
            var place = new Place(lesson.Path, reference.Line);
            if (!names.Questions.ContainsKey(reference.Question))
                report.Unknown(place, "question", reference.Question, names.Questions.Keys);
            if (!seen.TryAdd(reference.Question, reference.Line))
                report.Error(place, $"the question '{reference.Question}' is asked in line {seen[reference.Question]} already; take one away");
        }
    }

    private void CheckQuestion(QuestionEntry question)
    {
        if (question.Objective is { } objective)
            CheckObjectives([objective]);
        if (content.Misconceptions.IsUnknown)
            return;
        foreach (var misconception in question.Misconceptions.Where(item => !names.Misconceptions.ContainsKey(item.Value)))
            report.Unknown(misconception.Place, "misconception", misconception.Value, names.Misconceptions.Keys);
    }

    private void CheckSource(ProseSource source)
    {
        foreach (var reference in source.References)
        {
            var place = source.PlaceOf(reference);
            switch (reference)
            {
                case LinkReference link when _links.Problem(link.Url, source.Lesson) is { } problem:
                    report.Error(place, problem);
                    break;
                case ImageReference image:
                    CheckImage(image, source.ImageFolder, place);
                    break;
                case TermReference term when !content.Glossary.IsUnknown && content.Glossary.Terms.Find(term.Term) is null:
                    report.Unknown(place, "term", term.Term, content.Glossary.Terms.Names);
                    break;
                case DiagramReference diagram when !content.Diagrams.Contains(diagram.Diagram):
                    report.Unknown(place, "diagram", diagram.Diagram, content.Diagrams);
                    break;
                case LabReference lab when !content.Labs.Contains(lab.Lab):
                    report.Unknown(place, "lab", lab.Lab, content.Labs);
                    break;
                default:
                    break;
            }
        }
    }

    private void CheckImage(ImageReference image, string? folder, Place place)
    {
        if (string.IsNullOrWhiteSpace(image.Alt))
            report.Warning(place, $"the image '{image.Url}' has no alternative text; say in the brackets what it shows");
        if (ImagePath.Of(image.Url, folder) is not { } path)
            report.Error(place, $"'{image.Url}' is not an image of this content; write {(folder is null ? "/guides/guide/" : "")}images/name.svg");
        else if (content.Files.Find(path) is null)
            report.Error(place, $"the image '{path}' is not there{NearName.DidYouMean(path, content.Images)}");
    }

    private void CheckHealing(Placed<string> healing)
    {
        if (!healing.Value.StartsWith("/guides/", StringComparison.Ordinal) || !LinkTargets.HasAnchor(healing.Value))
            report.Error(healing.Place, $"'{healing.Value}' is not the route of a section; write /guides/guide/lesson#anchor");
        else
            CheckRoute(healing);
    }

    private void CheckRoute(Placed<string> route)
    {
        if (!route.Value.StartsWith('/'))
            report.Error(route.Place, $"'{route.Value}' is not a route of the portal; write /guides/guide/lesson#anchor");
        else if (_links.RouteProblem(route.Value) is { } problem)
            report.Error(route.Place, problem);
    }
}
