using StudyPortal.Data.Classes;

namespace StudyPortal.Web.Features.Classes.Assignments;

/// <summary>The form of an assignment: texts as they were typed, so that what cannot be taken is shown again as it was.</summary>
public sealed record AssignmentForm
{
    public string Kind { get; init; } = AssignmentKinds.Lessons;

    public string Guide { get; init; } = "";

    public IReadOnlyList<string> Lessons { get; init; } = [];

    public string Quiz { get; init; } = "";

    public string Topic { get; init; } = "";

    public string Goal { get; init; } = "20";

    public string Title { get; init; } = "";

    public string Opens { get; init; } = "";

    public string Due { get; init; } = "";

    public string Late { get; init; } = LateText.Refused;

    public string Percent { get; init; } = "10";

    public string Attempts { get; init; } = "";

    public string Weight { get; init; } = "1";

    /// <summary>From <see cref="Data.Classes.MadeFrom"/>; empty for a new assignment.</summary>
    public string MadeFrom { get; init; } = "";

    public static AssignmentForm Of(Assignment assignment, TimeZoneInfo zone)
    {
        var plain = new AssignmentForm();
        return plain with
        {
            Kind = assignment.Kind,
            Guide = assignment.Kind == AssignmentKinds.Guide ? assignment.Target : "",
            Lessons = assignment.Kind == AssignmentKinds.Lessons ? AssignmentTarget.NamesIn(assignment.Target) : [],
            Quiz = assignment.Kind == AssignmentKinds.Quiz ? assignment.Target : "",
            Topic = assignment.Kind == AssignmentKinds.Drill ? assignment.Target : "",
            Goal = assignment.Goal is { } goal ? TypedNumber.Write(goal) : plain.Goal,
            Title = assignment.Title,
            Opens = TypedTime.Write(assignment.OpensAt, zone),
            Due = TypedTime.Write(assignment.DueAt, zone),
            Late = assignment.Late,
            Percent = assignment.PercentADay is { } percent ? TypedNumber.Write(percent) : plain.Percent,
            Attempts = assignment.Attempts is { } attempts ? TypedNumber.Write(attempts) : "",
            Weight = TypedNumber.Write(assignment.Weight),
            MadeFrom = Data.Classes.MadeFrom.Of(assignment),
        };
    }

    public static AssignmentForm Read(IFormCollection form) => new()
    {
        Kind = form["kind"].ToString(),
        Guide = form["guide"].ToString(),
        Lessons = [.. form["lesson"].OfType<string>()],
        Quiz = form["quiz"].ToString(),
        Topic = form["topic"].ToString(),
        Goal = form["goal"].ToString(),
        Title = form["title"].ToString(),
        Opens = form["opens"].ToString(),
        Due = form["due"].ToString(),
        Late = form["late"].ToString(),
        Percent = form["percent"].ToString(),
        Attempts = form["attempts"].ToString(),
        Weight = form["weight"].ToString(),
        MadeFrom = form["made-from"].ToString(),
    };

    /// <summary>What this form says otherwise than another one, by the label of its field.</summary>
    public IReadOnlyList<(string Field, string Value)> DifferencesFrom(AssignmentForm other) =>
        [.. Fields().Zip(other.Fields()).Where(pair => pair.First.Value != pair.Second.Value).Select(pair => pair.First)];

    private IEnumerable<(string Field, string Value)> Fields() =>
    [
        ("What is to be done", Kind), ("Lessons", string.Join(' ', Lessons)), ("Guide", Guide), ("Quiz", Quiz), ("Drill", Topic), ("Right answers in one run", Goal), ("Title", Title),
        ("Opens", Opens), ("Due", Due), ("Late work", Late), ("Percent a day", Percent), ("Attempts that count", Attempts), ("Weight", Weight),
    ];
}
