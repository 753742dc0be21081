using System.Globalization;
using StudyPortal.Content;
using StudyPortal.Content.Files;
using StudyPortal.Content.Lessons;

namespace StudyPortal.Web.Features.Authoring;

/// <summary>From a content file to the editor, and to the page that it becomes.</summary>
public static class SourceLinks
{
    public static string Editor(string file) => $"/author/edit?file={Uri.EscapeDataString(file)}";

    public static string Editor(string file, int line) => string.Create(CultureInfo.InvariantCulture, $"{Editor(file)}&line={line}#{Anchor(line)}");

    /// <summary>Id of a line in the editor.</summary>
    public static string Anchor(int line) => string.Create(CultureInfo.InvariantCulture, $"L{line}");

    /// <summary>Where the editor opens this finding, or null where it is not in a text.</summary>
    public static string? Editor(ContentError finding, ContentFiles files) =>
        files.Find(finding.File) is TextFile ? Editor(finding.File, finding.Line) : null;

    /// <summary>Where the editor opens this question, or null.</summary>
    public static string? Question(string id, ContentFiles files) => PlaceOf(id, files) is var (file, line) ? Editor(file, line) : null;

    /// <summary>File and line of the heading of this question, or null where it stands in no file of questions.</summary>
    public static (string File, int Line)? PlaceOf(string id, ContentFiles files)
    {
        var heading = Draft.QuestionHeading + id;
        return files.All.OfType<TextFile>()
            .Where(file => file.Path.StartsWith("questions/", StringComparison.Ordinal))
            .Select(file => (file.Path, Line: 1 + Array.FindIndex(file.Text.Split('\n'), line => line.TrimEnd() == heading)))
            .Where(found => found.Line > 0)
            .Select(found => ((string, int)?)found)
            .FirstOrDefault();
    }

    /// <summary>A page on which learners see what is in this file, or null.</summary>
    public static string? Page(TextFile file, Catalogue catalogue) => file.Path.Split('/') switch
    {
        ["portal.yml"] => "/",
        ["glossary.yml"] => "/glossary",
        ["guides", var guide, "guide.yml"] => catalogue.FindGuide(guide) is null ? null : $"/guides/{guide}",
        ["guides", ..] => FindLesson(file.Path, catalogue)?.Address.Path,
        ["diagrams", var diagram] => catalogue.Diagrams.ContainsKey(Path.GetFileNameWithoutExtension(diagram)) ? $"/diagrams/{Path.GetFileNameWithoutExtension(diagram)}" : null,
        ["questions", ..] => PageOfQuestions(Draft.QuestionsIn(file.Text, catalogue).Select(question => question.Id), catalogue),
        _ => null,
    };

    public static Lesson? FindLesson(string file, Catalogue catalogue) =>
        catalogue.Guides.SelectMany(guide => guide.Lessons).FirstOrDefault(lesson => lesson.SourceFile == file);

    private static string? PageOfQuestions(IEnumerable<string> questions, Catalogue catalogue)
    {
        var ids = questions.ToHashSet(StringComparer.Ordinal);
        return catalogue.Guides.SelectMany(guide => guide.Lessons)
            .SelectMany(lesson => lesson.Blocks.OfType<QuizBlock>().SelectMany(quiz => quiz.Questions, (_, question) => (lesson, question)))
            .Where(asked => ids.Contains(asked.question))
            .Select(asked => $"{asked.lesson.Address.Path}#q-{asked.question}")
            .FirstOrDefault();
    }
}
