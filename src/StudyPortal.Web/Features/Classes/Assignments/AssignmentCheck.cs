using StudyPortal.Content;
using StudyPortal.Data.Classes;
using StudyPortal.Learning.Generators;

namespace StudyPortal.Web.Features.Classes.Assignments;

/// <summary>Reads the form of an assignment. A function of its arguments; every problem is found at once, each beside its field.</summary>
public sealed class AssignmentCheck
{
    private const int MostTitle = 120;
    private const int MostGoal = 200;
    private const int MostAttempts = 20;

    private readonly AssignmentForm _form;
    private readonly Catalogue _catalogue;
    private readonly Assignment? _shown;
    private readonly Dictionary<string, string> _problems = new(StringComparer.Ordinal);

    private AssignmentCheck(AssignmentForm form, Catalogue catalogue, Assignment? shown) => (_form, _catalogue, _shown) = (form, catalogue, shown);

    /// <param name="shown">What the form was made from, or null for a new assignment. A target that has gone since may stay.</param>
    /// <param name="id">Of the assignment, and its class, and when it was made.</param>
    /// <returns>The assignment, or null and what is wrong, by field.</returns>
    public static (Assignment? Assignment, IReadOnlyDictionary<string, string> Problems) Run(
        AssignmentForm form, Catalogue catalogue, TimeZoneInfo zone, Assignment? shown, (Guid Id, Guid Class, DateTime Now) id)
    {
        var check = new AssignmentCheck(form, catalogue, shown);
        var assignment = check.Read(zone, id);
        return (check._problems.Count == 0 ? assignment : null, check._problems);
    }

    private Assignment Read(TimeZoneInfo zone, (Guid Id, Guid Class, DateTime Now) id)
    {
        var assignment = new Assignment
        {
            Id = id.Id,
            ClassId = id.Class,
            CreatedAt = _shown?.CreatedAt ?? id.Now,
            Kind = _form.Kind,
            Target = Target(),
            Goal = _form.Kind == AssignmentKinds.Drill ? Whole("goal", _form.Goal, MostGoal, "right answers") : null,
            OpensAt = Time("opens", _form.Opens, zone, _shown?.OpensAt, last: false),
            DueAt = Time("due", _form.Due, zone, _shown?.DueAt, last: true),
            Late = _form.Late,
            PercentADay = _form.Late == LateText.Reduced ? Whole("percent", _form.Percent, 100, "percent") : null,
            Attempts = _form.Kind == AssignmentKinds.Quiz && _form.Attempts.Trim().Length > 0 ? Whole("attempts", _form.Attempts, MostAttempts, "attempts") : null,
        };
        if (!LateText.All.Contains(_form.Late, StringComparer.Ordinal)) _problems["late"] = "Choose what becomes of late work.";
        if (assignment.OpensAt >= assignment.DueAt) _problems.TryAdd("due", "It must be due after it opens.");
        if (TypedNumber.Weight(_form.Weight) is { } weight) assignment.Weight = weight;
        else _problems["weight"] = $"Write a number from 0 to {TypedNumber.MostWeight}.";
        assignment.Title = Title(assignment);
        return assignment;
    }

    private string Target()
    {
        var (field, target, isThere, problem) = _form.Kind switch
        {
            AssignmentKinds.Guide => ("guide", _form.Guide, _catalogue.FindGuide(_form.Guide) is not null, "Choose a guide."),
            AssignmentKinds.Lessons => ("lesson", string.Join(' ', InOrder(_form.Lessons)), _form.Lessons.Any(lesson => AssignmentTarget.Find(lesson, _catalogue) is not null), "Choose at least one lesson."),
            AssignmentKinds.Quiz => ("quiz", _form.Quiz, _catalogue.FindQuiz(_form.Quiz) is not null, "Choose a quiz."),
            AssignmentKinds.Drill => ("topic", _form.Topic, DrillTopics.Find(_form.Topic) is not null, "Choose a drill."),
            _ => ("kind", "", false, "Choose what is to be done."),
        };
        if (!isThere && !(_shown is not null && target.Length > 0 && (_shown.Kind, _shown.Target) == (_form.Kind, target))) _problems[field] = problem;
        return target;
    }

    // Reading order, whatever the order of the boxes; a lesson that has gone since stays named at the end, and nothing else gets in.
    private IEnumerable<string> InOrder(IReadOnlyList<string> chosen)
    {
        var known = _catalogue.Guides.SelectMany(guide => guide.Lessons).Select(lesson => lesson.Address.ToString()).Where(lesson => chosen.Contains(lesson, StringComparer.Ordinal));
        var gone = _shown is { Kind: AssignmentKinds.Lessons } ? AssignmentTarget.NamesIn(_shown.Target).Where(name => AssignmentTarget.Find(name, _catalogue) is null && chosen.Contains(name, StringComparer.Ordinal)) : [];
        return known.Concat(gone);
    }

    private string Title(Assignment assignment)
    {
        var title = string.Join(' ', _form.Title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (title.Length == 0 && assignment.Target.Length > 0) title = AssignmentTarget.Of(assignment, _catalogue).Title;
        if (title.Length > MostTitle) _problems["title"] = $"Use at most {MostTitle} characters.";
        return title;
    }

    private DateTime? Time(string field, string text, TimeZoneInfo zone, DateTime? shown, bool last)
    {
        switch (TypedTime.Read(text, zone, shown, last))
        {
            case TimeAt(var moment):
                return moment;
            case SkippedTime:
                _problems[field] = "No clock shows this time: summer time begins then and an hour is left out. Choose another.";
                return null;
            case NoSuchTime:
                _problems[field] = "Write a date and a time, such as 2026-11-30 18:00.";
                return null;
            default:
                return null;
        }
    }

    private int? Whole(string field, string text, int most, string unit)
    {
        if (TypedNumber.Whole(text, 1, most) is { } number) return number;
        _problems[field] = $"Write a whole number of {unit} from 1 to {most}.";
        return null;
    }
}
