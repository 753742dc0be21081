using StudyPortal.Content.Findings;
using StudyPortal.Content.Loading;

namespace StudyPortal.Content.Checking;

/// <summary>Finds what nobody uses.</summary>
internal static class OrphanCheck
{
    public static void Run(ReadContent content, ContentNames names, Report report)
    {
        var asked = content.Lessons.SelectMany(lesson => lesson.References.Questions).Select(question => question.Value)
            .Concat(content.Quizzes.SelectMany(quiz => quiz.Holds.Find(content, names)).Select(question => question.Id))
            .ToHashSet(StringComparer.Ordinal);
        foreach (var question in content.Questions.Where(question => question.Diagram is null && !asked.Contains(question.Id)))
            report.Warning(question.Place, $"no quiz asks the question '{question.Id}'; add it to a check-in or a quiz, or take it away");

        var taught = content.Lessons.SelectMany(lesson => lesson.Objectives).Select(objective => objective.Value)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var objective in content.Objectives.Objectives.Where(item => !taught.Contains(item.Value.Id)))
            report.Warning(objective.Place, $"no lesson teaches the objective '{objective.Value.Id}'");

        var attached = content.Questions.SelectMany(question => question.Misconceptions).Select(item => item.Value)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var misconception in names.Misconceptions.Values.Where(item => !attached.Contains(item.Value.Id)))
            report.Warning(misconception.Place, $"no answer gives the misconception '{misconception.Value.Id}' away; attach it to one");

        var listed = content.Portal.Shelves.SelectMany(shelf => shelf.Diagrams).Select(diagram => diagram.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var diagram in content.Diagrams.Where(diagram => listed.Count > 0 && !listed.Contains(diagram.Slug)))
            report.Warning(new Place(diagram.Path, 1), $"the diagram '{diagram.Slug}' stands on no shelf of {PortalFile.Path}, so that the list of diagrams lacks it");

        var shown = content.References.SelectMany(references => references.Images).Select(image => image.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var image in content.Images.Where(image => !shown.Contains(image)))
            report.Warning(new Place(image, 1), "nobody shows this image; show it or take it away");
    }
}
