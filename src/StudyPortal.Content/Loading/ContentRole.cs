using System.Globalization;
using StudyPortal.Content.Findings;
using StudyPortal.Content.Glossary;
using StudyPortal.Content.Lessons;
using StudyPortal.Content.Objectives;
using StudyPortal.Content.Questions;

namespace StudyPortal.Content.Loading;

/// <summary>What a file is for, as its path says.</summary>
internal abstract record ContentRole
{
    private static readonly string[] TopFiles = [PortalFile.Path, ObjectivesFile.Path, GlossaryFile.Path, MisconceptionsFile.Path];
    private static readonly string[] TopFolders = ["guides", "questions", "quizzes", "paths", "diagrams", "labs"];

    public static ContentRole Of(string path) => path.Split('/') switch
    {
        [PortalFile.Path] => new PortalRole(),
        [ObjectivesFile.Path] => new ObjectivesRole(),
        [GlossaryFile.Path] => new GlossaryRole(),
        [MisconceptionsFile.Path] => new MisconceptionsRole(),
        [var other] => new StrayRole($"the portal reads no file of this name{NearName.DidYouMean(other, TopFiles)}"),
        ["guides", var guide, ..] when !Slug.IsValid(guide) => new StrayRole($"the directory '{guide}' is not a slug"),
        ["guides", var guide, GuideFile.FileName] => new GuideRole(guide),
        ["guides", var guide, var file] when file.EndsWith(".md", StringComparison.Ordinal) => LessonOf(guide, file),
        ["guides", _, "images", var file] => ImageOf(file),
        ["questions", var file] when IsNamed(file, ".md") => new QuestionsRole(),
        ["quizzes", var file] when IsNamed(file, ".yml") => new QuizRole(Path.GetFileNameWithoutExtension(file)),
        ["paths", var file] when IsNamed(file, ".yml") => new PathRole(Path.GetFileNameWithoutExtension(file)),
        ["diagrams", var file] when IsNamed(file, ".yml") => new DiagramRole(Path.GetFileNameWithoutExtension(file)),
        ["labs", var lab, "lab.yml"] when Slug.IsValid(lab) => new LabRole(lab),
        ["labs", var lab, _, ..] when Slug.IsValid(lab) => new LabPartRole(),
        [var folder, ..] when !TopFolders.Contains(folder, StringComparer.Ordinal) =>
            new StrayRole($"the portal reads no directory '{folder}'{NearName.DidYouMean(folder, TopFolders)}"),
        _ => new StrayRole("the portal reads no file of this name here; rename it, move it or take it away"),
    };

    private static ContentRole LessonOf(string guide, string file)
    {
        var name = file[..^".md".Length];
        var hyphen = name.IndexOf('-', StringComparison.Ordinal);
        return hyphen == 2
            && int.TryParse(name.AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && Slug.IsValid(name[3..])
            ? new LessonRole(new LessonAddress(guide, name[3..]), number)
            : new StrayRole("a lesson is named nn-slug.md: two digits, a hyphen, small letters, digits and single hyphens");
    }

    private static ContentRole ImageOf(string file) =>
        IsNamed(file, ".svg") || IsNamed(file, ".png")
            ? new ImageRole()
            : new StrayRole("an image is named slug.svg or slug.png");

    private static bool IsNamed(string file, string extension) =>
        file.EndsWith(extension, StringComparison.Ordinal) && Slug.IsValid(file[..^extension.Length]);
}

internal sealed record PortalRole : ContentRole;

internal sealed record ObjectivesRole : ContentRole;

internal sealed record GlossaryRole : ContentRole;

internal sealed record MisconceptionsRole : ContentRole;

internal sealed record GuideRole(string Guide) : ContentRole;

internal sealed record LessonRole(LessonAddress Address, int Number) : ContentRole;

internal sealed record QuestionsRole : ContentRole;

internal sealed record ImageRole : ContentRole;

internal sealed record DiagramRole(string Diagram) : ContentRole;

internal sealed record QuizRole(string Quiz) : ContentRole;

/// <param name="Slug">Of the path.</param>
internal sealed record PathRole(string Slug) : ContentRole;

internal sealed record LabRole(string Lab) : ContentRole;

/// <summary>A file that belongs to a lab.</summary>
internal sealed record LabPartRole : ContentRole;

/// <param name="Problem">Why nothing reads the file.</param>
internal sealed record StrayRole(string Problem) : ContentRole;
