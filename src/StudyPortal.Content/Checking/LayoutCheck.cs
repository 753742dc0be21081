using StudyPortal.Content.Findings;
using StudyPortal.Content.Glossary;
using StudyPortal.Content.Lessons;
using StudyPortal.Content.Loading;
using StudyPortal.Content.Objectives;
using StudyPortal.Content.Questions;

namespace StudyPortal.Content.Checking;

/// <summary>Whether the files are there that must be, and whether portal.yml and the guides name what is there.</summary>
internal static class LayoutCheck
{
    private static readonly string[] Required = [PortalFile.Path, ObjectivesFile.Path, GlossaryFile.Path, MisconceptionsFile.Path];

    public static void Run(ReadContent content, ContentNames names, Report report)
    {
        foreach (var path in Required.Where(path => content.Files.Find(path) is null))
            report.Error(new Place(path, 1), "the file is missing");

        CheckGuides(content, names, report);
        foreach (var guide in content.Guides)
            CheckSourcesMap(guide, names, report);
        foreach (var objective in content.Objectives.Objectives.Where(item => !names.Domains.ContainsKey(item.Value.Domain)))
            report.Unknown(objective.Place, "domain", objective.Value.Domain, names.Domains.Keys);
    }

    private static void CheckGuides(ReadContent content, ContentNames names, Report report)
    {
        var withLessons = content.Lessons.Select(lesson => lesson.Address.Guide).ToHashSet(StringComparer.Ordinal);
        foreach (var guide in withLessons.Where(guide => !names.Guides.ContainsKey(guide)).Order(StringComparer.Ordinal))
            report.Error(new Place($"guides/{guide}/{GuideFile.FileName}", 1), "the file is missing");
        foreach (var guide in content.Guides.Where(guide => !withLessons.Contains(guide.Slug)))
            report.Error(new Place(guide.Path, 1), "the guide has no lessons");
        if (content.Portal.Guides is not { } listed)
            return;

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var guide in listed.Where(guide => guide.Value.Length > 0))
        {
            if (!names.Guides.ContainsKey(guide.Value) && !withLessons.Contains(guide.Value))
                report.Unknown(guide.Place, "guide", guide.Value, names.Guides.Keys);
            if (!seen.Add(guide.Value))
                report.Error(guide.Place, $"the guide '{guide.Value}' is listed twice; keep one");
        }

        foreach (var guide in content.Guides.Where(guide => !seen.Contains(guide.Slug)))
            report.Warning(new Place(guide.Path, 1), $"the guide '{guide.Slug}' is not listed in {PortalFile.Path}, so nobody sees it");
    }

    private static void CheckSourcesMap(GuideFile guide, ContentNames names, Report report)
    {
        foreach (var lesson in guide.SourcesMap.Where(lesson => lesson.Value.Length > 0))
        {
            var address = lesson.Value.Split('/') is [var other, var slug] ? new LessonAddress(other, slug) : new LessonAddress(guide.Slug, lesson.Value);
            if (names.Lessons.ContainsKey(address))
                continue;
            var known = names.Lessons.Keys.Select(known => known.Guide == guide.Slug ? known.Lesson : known.ToString());
            report.Unknown(lesson.Place, "lesson", lesson.Value, known);
        }
    }
}
