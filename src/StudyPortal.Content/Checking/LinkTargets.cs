using StudyPortal.Content.Findings;
using StudyPortal.Content.Glossary;
using StudyPortal.Content.Lessons;
using StudyPortal.Content.Loading;

namespace StudyPortal.Content.Checking;

/// <summary>Says whether an address leads somewhere.</summary>
internal sealed class LinkTargets(ReadContent content, ContentNames names)
{
    private readonly HashSet<string> _guidesWithLessons = [.. content.Lessons.Select(lesson => lesson.Address.Guide)];

    /// <summary>What is wrong with a link, or null.</summary>
    /// <param name="lesson">The lesson in which the link stands, or null where its text is shown on many pages.</param>
    public string? Problem(string url, LessonFile? lesson)
    {
        if (url.StartsWith('#'))
        {
            return lesson is null
                ? $"'{url}' leads nowhere, since this text is shown on many pages; write the whole route"
                : AnchorProblem(url[1..], lesson, "this lesson");
        }

        if (url.StartsWith('/') && !url.StartsWith("//", StringComparison.Ordinal))
            return RouteProblem(url);

        if (Uri.TryCreate(url, UriKind.Absolute, out var address))
        {
            return address.Scheme is "http" or "https" && address.Host.Length > 0 ? null
                : address.Scheme == "mailto" ? null
                : $"'{url}' is not a web address; write https://… or a route of the portal";
        }

        return $"'{url}' is neither a web address nor a route of the portal; routes begin with a slash: /guides/guide/lesson";
    }

    /// <summary>What is wrong with a route of the portal, or null.</summary>
    public string? RouteProblem(string url)
    {
        var (path, anchor) = Cut(url);
        return path.Split('/', StringSplitOptions.RemoveEmptyEntries) switch
        {
            ["guides", var guide] => GuideProblem(guide, anchor),
            ["guides", var guide, var lesson] => LessonProblem(new LessonAddress(guide, lesson), anchor),
            _ when path == PortalRoutes.Glossary => TermProblem(anchor),
            _ when PortalRoutes.Pages.Contains(path) => anchor is null ? null : $"'{path}' has no anchors; take '#{anchor}' away",
            _ => $"unknown route '{path}'{NearName.DidYouMean(path, PortalRoutes.Pages.Append(PortalRoutes.Glossary))}",
        };
    }

    public static bool HasAnchor(string url) => Cut(url).Anchor is { Length: > 0 };

    private static (string Path, string? Anchor) Cut(string url)
    {
        var hash = url.IndexOf('#', StringComparison.Ordinal);
        var path = hash < 0 ? url : url[..hash];
        var query = path.IndexOf('?', StringComparison.Ordinal);
        return (query < 0 ? path : path[..query], hash < 0 ? null : Uri.UnescapeDataString(url[(hash + 1)..]));
    }

    private string? GuideProblem(string guide, string? anchor)
    {
        if (!names.Guides.ContainsKey(guide) && !_guidesWithLessons.Contains(guide))
            return $"unknown guide '{guide}'{NearName.DidYouMean(guide, names.Guides.Keys)}";
        return anchor is null ? null : $"the page of a guide has no anchors; take '#{anchor}' away";
    }

    private string? LessonProblem(LessonAddress address, string? anchor)
    {
        if (names.Lessons.TryGetValue(address, out var lesson))
            return anchor is null ? null : AnchorProblem(anchor, lesson, lesson.Path);
        if (GuideProblem(address.Guide, anchor: null) is { } problem)
            return problem;

        var siblings = content.Lessons.Where(other => other.Address.Guide == address.Guide).Select(other => other.Address.Lesson);
        if (NearName.DidYouMean(address.Lesson, siblings) is { Length: > 0 } near)
            return $"the guide '{address.Guide}' has no lesson '{address.Lesson}'{near}";
        var moved = content.Lessons.FirstOrDefault(other => other.Address.Lesson == address.Lesson);
        return $"the guide '{address.Guide}' has no lesson '{address.Lesson}'{(moved is null ? "" : $"; did you mean '{moved.Address.Path}'?")}";
    }

    private static string? AnchorProblem(string anchor, LessonFile lesson, string where) =>
        lesson.Anchors is null || lesson.Anchors.Contains(anchor)
            ? null
            : $"no heading in {where} has the anchor '#{anchor}'{NearName.DidYouMean(anchor, lesson.Anchors)}";

    private string? TermProblem(string? anchor) =>
        anchor is null || names.Terms.ContainsKey(anchor)
            ? null
            : $"the glossary has no term with the slug '{anchor}'{NearName.DidYouMean(anchor, names.Terms.Keys)}";
}
