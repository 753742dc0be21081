using StudyPortal.Content.Diagrams;
using StudyPortal.Content.Files;
using StudyPortal.Content.Findings;
using StudyPortal.Content.Glossary;
using StudyPortal.Content.Lessons;
using StudyPortal.Content.Objectives;
using StudyPortal.Content.Paths;
using StudyPortal.Content.Questions;
using StudyPortal.Content.Quizzes;

namespace StudyPortal.Content.Loading;

/// <summary>One file, read: kept from one load to the next for as long as the file and the terms in it are the same.</summary>
/// <param name="Part">Null where the file holds nothing that the catalogue looks into.</param>
/// <param name="Terms">The terms that the file asked the glossary for.</param>
internal sealed record Reading(ContentFile File, ContentRole Role, ContentPart? Part, IReadOnlyList<ContentError> Findings, TermUses Terms)
{
    public static Reading Of(ContentFile file, TermIndex index)
    {
        var role = ContentRole.Of(file.Path);
        var findings = new FindingList(file.Path);
        var terms = new TermUses(index);
        var part = role is StrayRole stray ? Refuse(stray, findings) : Read(file, role, findings, terms);
        return new Reading(file, role, part, findings.All, terms);
    }

    /// <summary>Whether the file would be read the same again.</summary>
    public bool HoldsFor(ContentFile file, TermIndex index) => File.Hash == file.Hash && Terms.HoldWith(index);

    private static ContentPart? Read(ContentFile file, ContentRole role, FindingList findings, TermUses terms)
    {
        switch (file)
        {
            case TextFile text:
                return Read(text, role, findings, terms);
            case UnreadableFile unreadable:
                findings.Error(1, unreadable.Problem);
                return role switch
                {
                    GuideRole guide => GuideFile.Unknown(file.Path, guide.Guide),
                    LessonRole lesson => LessonFile.Unknown(file.Path, lesson.Address, lesson.Number),
                    _ => null,
                };
            default:
                return null;
        }
    }

    private static ContentPart? Read(TextFile file, ContentRole role, FindingList findings, TermUses terms) => role switch
    {
        PortalRole => PortalFile.Read(file, findings),
        ObjectivesRole => ObjectivesFile.Read(file, findings),
        GlossaryRole => GlossaryFile.Read(file, findings),
        MisconceptionsRole => MisconceptionsFile.Read(file, findings, terms),
        GuideRole guide => GuideFile.Read(file, guide.Guide, findings),
        LessonRole lesson => LessonFile.Read(file, lesson.Address, lesson.Number, findings, terms),
        QuestionsRole => QuestionFile.Read(file, findings, terms),
        QuizRole quiz => QuizFile.Read(file, quiz.Quiz, findings, terms),
        PathRole path => PathFile.Read(file, path.Slug, findings, terms),
        DiagramRole diagram => DiagramFile.Read(file, diagram.Diagram, findings, terms),
        _ => null,
    };

    private static ContentPart? Refuse(StrayRole stray, FindingList findings)
    {
        findings.Warning(1, stray.Problem);
        return null;
    }
}
