using StudyPortal.Content.Diagrams;
using StudyPortal.Content.Files;
using StudyPortal.Content.Findings;
using StudyPortal.Content.Glossary;
using StudyPortal.Content.Lessons;
using StudyPortal.Content.Objectives;
using StudyPortal.Content.Paths;
using StudyPortal.Content.Questions;
using StudyPortal.Content.Quizzes;
using StudyPortal.Content.References;

namespace StudyPortal.Content.Loading;

/// <summary>All files, read, and not yet held against each other.</summary>
/// <param name="Lessons">By guide and number.</param>
/// <param name="DiagramSlugs">Those that cannot be read among them.</param>
/// <param name="QuizSlugs">Those that cannot be read among them.</param>
internal sealed record ReadContent(
    ContentFiles Files,
    PortalFile Portal,
    ObjectivesFile Objectives,
    GlossaryFile Glossary,
    MisconceptionsFile Misconceptions,
    IReadOnlyList<GuideFile> Guides,
    IReadOnlyList<LessonFile> Lessons,
    IReadOnlyList<QuestionFile> QuestionFiles,
    IReadOnlyList<string> Images,
    IReadOnlyList<DiagramFile> Diagrams,
    IReadOnlySet<string> DiagramSlugs,
    IReadOnlyList<QuizFile> Quizzes,
    IReadOnlySet<string> QuizSlugs,
    IReadOnlyList<PathFile> Paths,
    IReadOnlySet<string> Labs)
{
    public static ReadContent Of(ContentFiles files, IReadOnlyList<Reading> readings)
    {
        var parts = readings.Select(reading => reading.Part).OfType<ContentPart>().ToList();
        return new ReadContent(
            files,
            parts.OfType<PortalFile>().SingleOrDefault(PortalFile.Unknown),
            parts.OfType<ObjectivesFile>().SingleOrDefault(ObjectivesFile.Unknown),
            parts.OfType<GlossaryFile>().SingleOrDefault(GlossaryFile.Unknown),
            parts.OfType<MisconceptionsFile>().SingleOrDefault(MisconceptionsFile.Unknown),
            [.. parts.OfType<GuideFile>()],
            [.. parts.OfType<LessonFile>().OrderBy(lesson => lesson.Address.Guide, StringComparer.Ordinal).ThenBy(lesson => lesson.Number)],
            [.. parts.OfType<QuestionFile>()],
            [.. readings.Where(reading => reading.Role is ImageRole).Select(reading => reading.File.Path)],
            [.. parts.OfType<DiagramFile>()],
            readings.Select(reading => reading.Role).OfType<DiagramRole>().Select(role => role.Diagram).ToHashSet(StringComparer.Ordinal),
            [.. parts.OfType<QuizFile>()],
            readings.Select(reading => reading.Role).OfType<QuizRole>().Select(role => role.Quiz).ToHashSet(StringComparer.Ordinal),
            [.. parts.OfType<PathFile>()],
            readings.Select(reading => reading.Role).OfType<LabRole>().Select(role => role.Lab).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>Those that quizzes ask and those that diagrams ask.</summary>
    public IEnumerable<QuestionEntry> Questions =>
        QuestionFiles.SelectMany(file => file.Questions).Concat(Diagrams.SelectMany(diagram => diagram.Predictions).Where(prediction => prediction.Id.Length > 0));

    /// <summary>What each text points to.</summary>
    public IEnumerable<TextReferences> References =>
        Lessons.Select(lesson => lesson.References)
            .Concat(Questions.Select(question => question.References))
            .Concat(Diagrams.Select(diagram => diagram.References))
            .Concat(Quizzes.Select(quiz => quiz.References))
            .Concat(Paths.Select(path => path.References))
            .Append(Glossary.References)
            .Append(Misconceptions.References);
}
