using StudyPortal.Content.Findings;
using StudyPortal.Content.Lessons;
using StudyPortal.Content.Loading;
using StudyPortal.Content.References;

namespace StudyPortal.Content.Checking;

/// <summary>Says whether a route leads somewhere.</summary>
internal sealed class LinkTargets(ReadContent content, ContentNames names)
{
    private readonly HashSet<string> _guidesWithLessons = [.. content.Lessons.Select(lesson => lesson.Address.Guide)];

    /// <summary>What is wrong with a route of the portal, or null.</summary>
    public string? Problem(Route route) => route.Segments switch
    {
        ["guides", var guide] => GuideProblem(guide, route.Anchor),
        ["guides", var guide, var lesson] => LessonProblem(new LessonAddress(guide, lesson), route.Anchor),
        ["diagrams", var diagram] => DiagramProblem(diagram, route.Anchor),
        ["quizzes", var quiz] => QuizProblem(quiz, route.Anchor),
        _ when route.Path == PortalRoutes.Glossary => TermProblem(route.Anchor),
        _ when PortalRoutes.Pages.Contains(route.Path) => route.Anchor is null ? null : $"'{route.Path}' has no anchors; take '#{route.Anchor}' away",
        _ => $"unknown route '{route.Path}'{NearName.DidYouMean(route.Path, PortalRoutes.Pages.Append(PortalRoutes.Glossary))}",
    };

    private string? GuideProblem(string guide, string? anchor)
    {
        if (!names.Guides.ContainsKey(guide) && !_guidesWithLessons.Contains(guide))
            return $"unknown guide '{guide}'{NearName.DidYouMean(guide, names.Guides.Keys)}";
        return anchor is null ? null : $"the page of a guide has no anchors; take '#{anchor}' away";
    }

    private string? LessonProblem(LessonAddress address, string? anchor)
    {
        if (names.Lessons.TryGetValue(address, out var lesson))
            return anchor is null ? null : AnchorProblem(anchor, lesson);
        if (GuideProblem(address.Guide, anchor: null) is { } problem)
            return problem;

        var siblings = content.Lessons.Where(other => other.Address.Guide == address.Guide).Select(other => other.Address.Lesson);
        if (NearName.DidYouMean(address.Lesson, siblings) is { Length: > 0 } near)
            return $"the guide '{address.Guide}' has no lesson '{address.Lesson}'{near}";
        var moved = content.Lessons.FirstOrDefault(other => other.Address.Lesson == address.Lesson);
        return $"the guide '{address.Guide}' has no lesson '{address.Lesson}'{(moved is null ? "" : $"; did you mean '{moved.Address.Path}'?")}";
    }

    private string? DiagramProblem(string diagram, string? anchor)
    {
        if (!content.DiagramSlugs.Contains(diagram))
            return $"unknown diagram '{diagram}'{NearName.DidYouMean(diagram, content.DiagramSlugs)}";
        return anchor is null ? null : $"the page of a diagram has no anchors; take '#{anchor}' away";
    }

    private string? QuizProblem(string quiz, string? anchor)
    {
        if (!content.QuizSlugs.Contains(quiz))
            return $"unknown quiz '{quiz}'{NearName.DidYouMean(quiz, content.QuizSlugs)}";
        return anchor is null ? null : $"the page of a quiz has no anchors; take '#{anchor}' away";
    }

    private static string? AnchorProblem(string anchor, LessonFile lesson) =>
        lesson.Anchors is null || lesson.Anchors.Contains(anchor)
            ? null
            : $"no heading in {lesson.Path} has the anchor '#{anchor}'{NearName.DidYouMean(anchor, lesson.Anchors)}";

    private string? TermProblem(string? anchor) =>
        anchor is null || names.Terms.ContainsKey(anchor)
            ? null
            : $"the glossary has no term with the slug '{anchor}'{NearName.DidYouMean(anchor, names.Terms.Keys)}";
}
