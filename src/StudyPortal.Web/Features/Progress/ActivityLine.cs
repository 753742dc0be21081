using StudyPortal.Content;
using StudyPortal.Content.Lessons;
using StudyPortal.Data.Progress;
using StudyPortal.Learning.Generators;
using StudyPortal.Web.Features.Quizzes.Attempts;

namespace StudyPortal.Web.Features.Progress;

/// <summary>One line of what somebody did last.</summary>
/// <param name="Sign">Name of its icon.</param>
/// <param name="Link">Where it leads, or null where that has gone.</param>
public sealed record ActivityLine(string Sign, string Text, string? Link, DateTime At)
{
    /// <summary>The lines, newest first. Drills of one topic that followed each other share a line, and so do the answers of one attempt at a quiz: fifty of them would hide everything else.</summary>
    public static IEnumerable<ActivityLine> Of(IReadOnlyList<Activity> recent, Catalogue catalogue)
    {
        for (var i = 0; i < recent.Count;)
        {
            if (AttemptOf(recent[i]) is { } attempt)
            {
                var answers = recent.Skip(i).TakeWhile(activity => AttemptOf(activity) == attempt).OfType<QuestionAnswered>().Select(answered => answered.Answer).ToList();
                yield return OfAttempt(attempt, answers);
                i += answers.Count;
                continue;
            }

            var topic = TopicOf(recent[i]);
            var drills = topic is null ? [] : recent.Skip(i).TakeWhile(activity => TopicOf(activity) == topic).OfType<QuestionAnswered>().Select(answered => answered.Answer).ToList();
            if (topic is not null) yield return OfDrills(topic, drills);
            else if (Of(recent[i], catalogue) is { } line) yield return line;
            i += Math.Max(1, drills.Count);
        }
    }

    private static Guid? AttemptOf(Activity activity) => (activity as QuestionAnswered)?.Answer.Attempt;

    // Of several tries at one question the last counts, which comes first here.
    private static ActivityLine OfAttempt(Guid attempt, List<Answer> answers)
    {
        var last = answers.DistinctBy(answer => answer.Place).ToList();
        var right = last.Count(answer => answer.IsRight);
        return new ActivityLine(right == last.Count ? "right" : right > 0 ? "partly" : "wrong", $"A quiz: {right} of {last.Count} right", AttemptLinks.Attempt(attempt), answers[0].At);
    }

    private static DrillTopic? TopicOf(Activity activity) =>
        activity is QuestionAnswered { Answer.Question: var question } && DrillId.Parse(question) is { } drill ? DrillTopics.Find(drill.Topic) : null;

    private static ActivityLine OfDrills(DrillTopic topic, List<Answer> drills) => drills is [var one]
        ? new ActivityLine(SignOf(one), $"{topic.Title} drill: {VerdictOf(one)}", $"/drills/{topic.Name}?drill={one.Question}", one.At)
        : new ActivityLine(drills.All(answer => answer.IsRight) ? "right" : drills.Exists(answer => answer.Score > 0) ? "partly" : "wrong", $"{topic.Title} drills: {drills.Count(answer => answer.IsRight)} of {drills.Count} right", $"/drills/{topic.Name}", drills[0].At);

    private static ActivityLine? Of(Activity activity, Catalogue catalogue) => activity switch
    {
        QuestionAnswered { Answer: var answer } => new(SignOf(answer), Words(answer, catalogue), LinkTo(answer, catalogue), answer.At),
        LessonFinished finished => new("done", $"Finished “{TitleOf(finished.Lesson, catalogue)}”", $"/guides/{finished.Lesson}", finished.At),
        LessonVisited visited => new("book", $"Read in “{TitleOf(visited.Lesson, catalogue)}”", $"/guides/{visited.Lesson}", visited.At),
        _ => null,
    };

    private static string Words(Answer answer, Catalogue catalogue) => answer.Lesson is { } lesson
        ? $"Answered a question of “{TitleOf(lesson, catalogue)}”: {VerdictOf(answer)}"
        : $"Answered a question: {VerdictOf(answer)}";

    private static string? LinkTo(Answer answer, Catalogue catalogue) => answer.Lesson is { } lesson
        ? $"/guides/{lesson}#q-{answer.Question}"
        : catalogue.Questions.ContainsKey(answer.Question) ? $"/questions/{answer.Question}" : null;

    private static string SignOf(Answer answer) => answer.IsRight ? "right" : answer.Score > 0 ? "partly" : "wrong";

    private static string VerdictOf(Answer answer) => answer.IsRight ? "right" : answer.Score > 0 ? "partly right" : "not right";

    // A lesson that has gone keeps its name in the history.
    private static string TitleOf(string lesson, Catalogue catalogue) =>
        lesson.Split('/') is [var guide, var slug] ? catalogue.FindLesson(new LessonAddress(guide, slug))?.Title ?? lesson : lesson;
}
