using StudyPortal.Content;
using StudyPortal.Content.Lessons;
using StudyPortal.Content.Objectives;
using StudyPortal.Content.Questions;
using StudyPortal.Data.Classes;
using StudyPortal.Learning.Classes;
using StudyPortal.Learning.Grading;
using StudyPortal.Learning.Questions;
using StudyPortal.Web.Features.Classes.Dashboard;

namespace StudyPortal.Web.Tests.Features.Classes.Dashboard;

/// <summary>A class over two objectives, two lessons and the questions <c>q0</c> to <c>q5</c>, of which <c>q0</c> can give the misconception <c>two-of-four</c> away.</summary>
internal sealed class SampleClass
{
    public const string Quorum = "quorum";
    public const string Ports = "ports";
    public const string FirstLesson = "etcd/one";
    public const string Belief = "two-of-four";

    public static readonly DateTimeOffset Now = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);
    public static readonly Guid Id = new("5f0c3f9e-4a5d-4e0e-8a55-2c5f9d9f0001");

    private readonly List<BoardMember> _members = [];
    private readonly ClassBoard _board = new(new BoardPlan(
        [FirstLesson, "etcd/two"],
        [new BoardObjective(Quorum, "CA"), new BoardObjective(Ports, "TR")],
        [.. Enumerable.Range(0, 6).Select(number => new BoardQuestion($"q{number}", 2, number == 0 ? [Belief] : []))],
        [Belief]));

    public static Catalogue Catalogue { get; } = new(
        "sample", new PortalInfo("Sample", "", "1.35", "3.6"),
        [new Guide("etcd", "etcd in depth", "", [LessonOf("one", "First lesson", 1), LessonOf("two", "Second lesson", 2)])],
        Enumerable.Range(0, 6).Select(number => QuestionOf($"q{number}", number < 3 ? Quorum : Ports)).ToDictionary(question => question.Id, StringComparer.Ordinal),
        new Dictionary<string, Misconception>(StringComparer.Ordinal) { [Belief] = new(Belief, "Four members tolerate two failures.", "<p>One.</p>", [], "/guides/etcd/one#quorum") },
        [new Domain("CA", "Cluster Architecture", 25), new Domain("TR", "Troubleshooting", 30)],
        [new Objective(Quorum, "Compute quorum", "CA"), new Objective(Ports, "Place every port", "TR")],
        [],
        new Dictionary<string, StudyPortal.Content.Diagrams.Diagram>(StringComparer.Ordinal));

    /// <summary>A learner; each objective is answered by its first so many questions, so many of them right.</summary>
    public Guid Add(string name, int quorum = 0, int quorumRight = 0, int ports = 0, int portsRight = 0, double daysAgo = 0, string? begun = null, string? done = null)
    {
        var person = new Guid(_members.Count + 1, 0, 0, new byte[8]);
        var at = Now.AddDays(-daysAgo);
        _members.Add(new BoardMember(person, name, $"{name}@example.org", Number: null, Now.UtcDateTime.AddDays(-30)));
        _board.Put(new LearnerRecord(
            person,
            [.. Answers(0, Quorum, quorum, quorumRight, at), .. Answers(3, Ports, ports, portsRight, at)],
            [.. Lessons(begun, isDone: false, at), .. Lessons(done, isDone: true, at)],
            quorum + ports == 0 ? [] : [new DayRecord(DateOnly.FromDateTime(at.UtcDateTime), quorum + ports, quorumRight + portsRight, 60 * (quorum + ports))]));
        return person;
    }

    public DashboardSource Source(Thresholds? thresholds = null) => new(
        Id, _board, Catalogue, [.. _members.OrderBy(member => member.Name, StringComparer.OrdinalIgnoreCase)], Now, thresholds ?? new Thresholds(0.5m, 0.7m, 3, 7));

    public HeatContent Heat(DashboardQuery query, HeatChoice? choice = null) => (HeatContent)Contents.Of(Source(), query, choice);

    private static IEnumerable<AskedRecord> Answers(int first, string objective, int count, int right, DateTimeOffset at) =>
        Enumerable.Range(0, count).Select(number => new AskedRecord(
            $"q{first + number}", objective, number < right ? 1 : 0, number < right ? 1 : 0, Certainty.High, number >= right && first + number == 0 ? [Belief] : [], 1, at));

    private static IEnumerable<LessonRecord> Lessons(string? lesson, bool isDone, DateTimeOffset at) =>
        lesson is null ? [] : [new LessonRecord(lesson, isDone, 600, at, isDone ? at : null)];

    private static Lesson LessonOf(string slug, string title, int number) =>
        new(new LessonAddress("etcd", slug), number, title, "", "", [Quorum], 10, "1.35", "3.6", [], $"guides/etcd/{slug}.md", "v1", [], [], []);

    private static Question QuestionOf(string id, string objective) =>
        new SingleChoice(new QuestionHead(id, "v1", objective, 2, $"<p>What about {id}?</p>", [], "", []), []);
}
