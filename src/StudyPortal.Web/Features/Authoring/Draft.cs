using System.Collections.Immutable;
using StudyPortal.Content;
using StudyPortal.Content.Diagrams;
using StudyPortal.Content.Glossary;
using StudyPortal.Content.Lessons;
using StudyPortal.Learning.Questions;

namespace StudyPortal.Web.Features.Authoring;

/// <summary>What a text becomes on a page.</summary>
public abstract record Draft
{
    /// <summary>What a line begins with that names a question.</summary>
    public const string QuestionHeading = "## ";

    public static Draft Of(SourceCheck check)
    {
        var catalogue = check.Result.Sound;
        return check.Path.Split('/') switch
        {
            ["glossary.yml"] when catalogue.Glossary.Count > 0 => new GlossaryDraft(catalogue.Glossary),
            ["guides", _, var file] when file.EndsWith(".md", StringComparison.Ordinal) => SourceLinks.FindLesson(check.Path, catalogue) is { } lesson
                ? new LessonDraft(lesson, check.Result)
                : new NoDraft("The lesson cannot be shown as long as its front matter has errors, or portal.yml does not list its guide."),
            ["questions", _] => QuestionsIn(check.Text, catalogue) is { IsEmpty: false } questions
                ? new QuestionsDraft(questions)
                : new NoDraft("No question in this file can be shown: each has an error."),
            ["diagrams", var file] => catalogue.Diagrams.GetValueOrDefault(Path.GetFileNameWithoutExtension(file)) is { } diagram
                ? new DiagramDraft(diagram)
                : new NoDraft("The story cannot be shown as long as the diagram has errors."),
            _ => new NoDraft("This file has no page of its own, so there is nothing to preview."),
        };
    }

    /// <summary>The questions without errors among those of a file, in its order.</summary>
    public static ImmutableArray<Question> QuestionsIn(string text, Catalogue catalogue) =>
    [
        .. text.Split('\n')
            .Where(line => line.StartsWith(QuestionHeading, StringComparison.Ordinal))
            .Select(line => catalogue.Questions.GetValueOrDefault(line[QuestionHeading.Length..].Trim()))
            .OfType<Question>(),
    ];
}

public sealed record LessonDraft(Lesson Lesson, LoadResult Result) : Draft;

public sealed record QuestionsDraft(IReadOnlyList<Question> Questions) : Draft;

public sealed record GlossaryDraft(IReadOnlyList<GlossaryEntry> Entries) : Draft;

public sealed record DiagramDraft(Diagram Diagram) : Draft;

/// <param name="Why">One sentence for the author.</param>
public sealed record NoDraft(string Why) : Draft;
