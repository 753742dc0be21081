using System.Net;
using StudyPortal.Content;
using StudyPortal.Content.Lessons;
using StudyPortal.Content.Objectives;
using StudyPortal.Content.Paths;
using StudyPortal.Content.Questions;
using StudyPortal.Data.Progress;
using StudyPortal.Learning.Mastery;
using StudyPortal.Web.Features.Progress;

namespace StudyPortal.Web.Features.Paths;

/// <summary>Every path there is for one learner: those that authors laid, one for each domain of the exam, and one through the sections that heal what they believe wrongly.</summary>
public static class StudyPaths
{
    /// <summary>Slug of the path that is made from a learner's own misconceptions.</summary>
    public const string Own = "mine";

    /// <summary>Minutes to read a section again; the lesson's own time is for the whole of it.</summary>
    private const int MinutesToHeal = 4;

    /// <summary>In the order in which they are listed.</summary>
    /// <param name="beliefs">Of the learner; those that are held make the path of their own.</param>
    public static IReadOnlyList<PathView> Of(Catalogue catalogue, PersonProgress progress, IReadOnlyList<BeliefStanding> beliefs) =>
    [
        .. OfBeliefs(catalogue, beliefs),
        .. catalogue.Paths.Select(path => OfAuthor(catalogue, path, progress)),
        .. catalogue.Domains.Select(domain => OfDomain(catalogue, domain, progress)).Where(path => path.Lines.Count > 0),
    ];

    private static PathView OfAuthor(Catalogue catalogue, StudyPath path, PersonProgress progress) => new(path.Slug, path.Title, path.SummaryHtml,
    [
        .. path.Steps.Select(step => (Step: step, Target: PathTarget.Of(catalogue, step.Route)))
            .Select(line => new PathLine(
                line.Target.Kind, line.Target.Title, line.Step.Route, line.Step.Minutes, line.Step.WhyHtml, line.Target.Lesson is { } lesson && progress.IsDone(lesson))),
    ]);

    private static PathView OfDomain(Catalogue catalogue, Domain domain, PersonProgress progress)
    {
        var objectives = catalogue.Objectives.Where(objective => objective.Domain == domain.Id).Select(objective => objective.Id).ToHashSet(StringComparer.Ordinal);
        var title = WebUtility.HtmlEncode(domain.Title);
        return new PathView($"domain-{domain.Id.ToLowerInvariant()}", domain.Title, $"<p>Every lesson that teaches an objective of “{title}”, {domain.Weight} % of the exam.</p>",
        [
            .. catalogue.Guides.SelectMany(guide => guide.Lessons).Where(lesson => lesson.Objectives.Any(objectives.Contains))
                .Select(lesson => new PathLine("Lesson", lesson.Title, lesson.Address.Path, lesson.Minutes, WhyHtml: null, progress.IsDone(lesson))),
        ]);
    }

    // In the order of the lessons, each section once, with all beliefs that it heals.
    private static IEnumerable<PathView> OfBeliefs(Catalogue catalogue, IReadOnlyList<BeliefStanding> beliefs)
    {
        var lessons = catalogue.Guides.SelectMany(guide => guide.Lessons).Select(lesson => lesson.Address.Path).Index().ToDictionary(place => place.Item, place => place.Index, StringComparer.Ordinal);
        var lines = beliefs.Where(belief => belief.IsHeld)
            .Select(belief => catalogue.Misconceptions[belief.Misconception])
            .GroupBy(belief => belief.HealedBy, StringComparer.Ordinal)
            .OrderBy(section => lessons.GetValueOrDefault(section.Key.Split('#')[0], int.MaxValue)).ThenBy(section => section.Key, StringComparer.Ordinal)
            .Select(section => LineOf(catalogue, section))
            .ToList();
        if (lines.Count > 0)
            yield return new PathView(Own, "What your answers gave away", "<p>The sections that explain what you believe and what is true instead. Answer the questions again afterwards: then they leave this path.</p>", lines);
    }

    private static PathLine LineOf(Catalogue catalogue, IGrouping<string, Misconception> section)
    {
        var target = PathTarget.Of(catalogue, section.Key);
        var beliefs = string.Join(' ', section.Select(belief => $"“{WebUtility.HtmlEncode(belief.Belief)}”"));
        return new PathLine(target.Kind, target.Title, section.Key, MinutesToHeal, $"You answered as if: {beliefs}", IsDone: false);
    }
}
