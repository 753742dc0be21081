using StudyPortal.Content.Diagrams;
using StudyPortal.Content.Findings;
using StudyPortal.Content.Lessons;
using StudyPortal.Content.Loading;
using StudyPortal.Content.Questions;
using StudyPortal.Content.References;

namespace StudyPortal.Content.Checking;

/// <summary>Whether every name, route and image that a text points to is there.</summary>
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
        foreach (var references in content.References.Where(references => !ReferenceEquals(references, TextReferences.None)))
            CheckText(references);
        foreach (var see in content.Glossary.Sees)
            CheckRoute(see);
        foreach (var healing in content.Misconceptions.Healings)
            CheckHealing(healing);
        foreach (var route in content.Paths.SelectMany(path => path.Routes))
            CheckRoute(route);
        CheckShelves();
        foreach (var diagram in content.Diagrams)
            CheckBeside(diagram);
    }

    private void CheckBeside(DiagramFile file)
    {
        if (file.Beside is not { } beside)
            return;
        if (beside.Value == file.Slug)
            report.Error(beside.Place, "a diagram does not stand beside itself");
        else if (!content.DiagramSlugs.Contains(beside.Value))
            report.Unknown(beside.Place, "diagram", beside.Value, content.DiagramSlugs);
    }

    private void CheckShelves()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var diagram in content.Portal.Shelves.SelectMany(shelf => shelf.Diagrams).Where(diagram => diagram.Value.Length > 0))
        {
            if (!content.DiagramSlugs.Contains(diagram.Value))
                report.Unknown(diagram.Place, "diagram", diagram.Value, content.DiagramSlugs);
            else if (!seen.Add(diagram.Value))
                report.Error(diagram.Place, $"the diagram '{diagram.Value}' stands on a shelf already; take one away");
        }

        var titles = new HashSet<string>(StringComparer.Ordinal);
        foreach (var shelf in content.Portal.Shelves.Where(shelf => !titles.Add(Slug.From(shelf.Title.Value))))
            report.Error(shelf.Title.Place, $"there is a shelf '{shelf.Title.Value}' already; rename one");
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
        foreach (var question in lesson.References.Questions)
        {
            if (!names.Questions.TryGetValue(question.Value, out var entry))
                report.Unknown(question.Place, "question", question.Value, names.Questions.Keys);
            else if (entry.Diagram is { } diagram)
                report.Error(question.Place, $"'{question.Value}' is asked by the diagram '{diagram}' and by no quiz; show the diagram instead");
            if (!seen.TryAdd(question.Value, question.Line))
            {
                report.Error(
                    question.Place,
                    string.Create(null, $"the question '{question.Value}' is asked in line {seen[question.Value]} already; take one away"));
            }
        }
    }

    private void CheckQuestion(QuestionEntry question)
    {
        if (question.Objective is { } objective)
            CheckObjectives([objective]);
        if (question.Borrowed is { } borrowed && PictureCheck.ProblemWith(borrowed, content) is { } problem)
            report.Error(problem.Place, problem.Value);
        if (content.Misconceptions.IsUnknown)
            return;
        foreach (var misconception in question.Misconceptions.Where(item => !names.Misconceptions.ContainsKey(item.Value)))
            report.Unknown(misconception.Place, "misconception", misconception.Value, names.Misconceptions.Keys);
    }

    private void CheckText(TextReferences references)
    {
        foreach (var route in references.Routes)
            CheckRoute(route);
        foreach (var image in references.Images.Where(image => content.Files.Find(image.Value) is null))
            report.Error(image.Place, $"the image '{image.Value}' is not there{NearName.DidYouMean(image.Value, content.Images)}");
        foreach (var diagram in references.Diagrams.Where(diagram => !content.DiagramSlugs.Contains(diagram.Value)))
            report.Unknown(diagram.Place, "diagram", diagram.Value, content.DiagramSlugs);
        foreach (var lab in references.Labs.Where(lab => !content.Labs.Contains(lab.Value)))
            report.Unknown(lab.Place, "lab", lab.Value, content.Labs);
        if (content.Glossary.IsUnknown)
            return;
        foreach (var term in references.Terms.Where(term => content.Glossary.Terms.Find(term.Value) is null))
            report.Unknown(term.Place, "term", term.Value, content.Glossary.Terms.Names);
    }

    private void CheckHealing(Placed<string> healing)
    {
        if (healing.Value.StartsWith("/guides/", StringComparison.Ordinal) && Route.Parse(healing.Value).Anchor is { Length: > 0 })
            CheckRoute(healing);
        else
            report.Error(healing.Place, $"'{healing.Value}' is not the route of a section; write /guides/guide/lesson#anchor");
    }

    private void CheckRoute(Placed<string> route)
    {
        if (Route.Is(route.Value))
            CheckRoute(new Placed<Route>(Route.Parse(route.Value), route.Place));
        else
            report.Error(route.Place, $"'{route.Value}' is not a route of the portal; write /guides/guide/lesson#anchor");
    }

    private void CheckRoute(Placed<Route> route)
    {
        if (_links.Problem(route.Value) is { } problem)
            report.Error(route.Place, problem);
    }
}
