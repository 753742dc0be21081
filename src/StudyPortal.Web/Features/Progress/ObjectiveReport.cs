using StudyPortal.Content;
using StudyPortal.Content.Lessons;
using StudyPortal.Content.Objectives;
using StudyPortal.Data.Progress;
using StudyPortal.Learning.Mastery;
using StudyPortal.Learning.Questions;

namespace StudyPortal.Web.Features.Progress;

/// <summary>Everything on the page of one objective.</summary>
/// <param name="Domain">Title of its domain.</param>
/// <param name="Lessons">Those that teach it.</param>
/// <param name="Questions">Those that ask it, each with its latest answer: what was not right first, then what was not answered, then the rest.</param>
public sealed record ObjectiveReport(
    Catalogue Catalogue, Objective Objective, string Domain, ObjectiveStanding Standing, IReadOnlyList<Lesson> Lessons,
    IReadOnlyList<(Question Question, Answer? Latest)> Questions, DateTimeOffset Now, TimeZoneInfo Zone)
{
    public static ObjectiveReport Of(
        Catalogue catalogue, Objective objective, ObjectiveStanding standing, PersonProgress progress, DateTimeOffset now, TimeZoneInfo zone) => new(
        catalogue,
        objective,
        catalogue.Domains.FirstOrDefault(domain => domain.Id == objective.Domain)?.Title ?? "",
        standing,
        [.. catalogue.Guides.SelectMany(guide => guide.Lessons).Where(lesson => lesson.Objectives.Contains(objective.Id, StringComparer.Ordinal))],
        [
            .. catalogue.Questions.Values.Where(question => question.Head.Objective == objective.Id)
                .Select(question => (question, progress.Questions.GetValueOrDefault(question.Id)?.Answer))
                .OrderBy(asked => asked.Answer is { } answer ? answer.IsRight ? 2 : 0 : 1)
                .ThenBy(asked => asked.question.Head.Difficulty)
                .ThenBy(asked => asked.question.Id, StringComparer.Ordinal),
        ],
        now,
        zone);
}
