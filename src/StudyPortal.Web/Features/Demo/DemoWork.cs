using StudyPortal.Content;
using StudyPortal.Data.Classes;
using StudyPortal.Web.Features.Classes.Assignments;

namespace StudyPortal.Web.Features.Demo;

/// <summary>What a class of the demo is given to do, told and granted, and what is noted on its learners.</summary>
internal static class DemoWork
{
    private const string Instructor = "Ida Holm";

    /// <param name="learners">As they stand in <see cref="DemoRoll.Class"/>.</param>
    public static void AddTo(StudyClass known, Catalogue catalogue, DemoTerm term, IReadOnlyList<Guid> learners, DemoRows rows, DemoRandom random)
    {
        var assignments = Assignments(known, catalogue, term, random).ToList();
        rows.OfClasses.AddRange(assignments);
        AddExtensions(known, assignments, term, learners, rows);
        AddAnnouncements(known, term, rows, random);
        AddNotes(known, term, learners, rows, random);
        rows.OfClasses.Add(Expected(known, "LENA.HARTMANN@EXAMPLE.ORG", "Lena Hartmann", "KO-31", term));
        rows.OfClasses.Add(Expected(known, "OTIS.BROWN@EXAMPLE.ORG", "Otis Brown", "KO-32", term));
    }

    public static void AddPast(StudyClass known, Catalogue catalogue, DemoTerm term, DemoRows rows, DemoRandom random)
    {
        if (catalogue.Guides.Count > 0)
            rows.OfClasses.Add(Guide(known, catalogue.Guides[0].Slug, catalogue.Guides[0].Title, term.At(190, 18), random));
    }

    private static IEnumerable<Assignment> Assignments(StudyClass known, Catalogue catalogue, DemoTerm term, DemoRandom random)
    {
        foreach (var guide in catalogue.Guides)
        {
            var read = term.EndOf(guide);
            yield return Guide(known, guide.Slug, guide.Title, term.At(read, 21), random);
            if (catalogue.FindQuiz(guide.Slug) is not { } quiz) continue;
            yield return new Assignment
            {
                Id = random.Id(), ClassId = known.Id, Title = $"Quiz: {quiz.Title}", Kind = AssignmentKinds.Quiz, Target = quiz.Slug, Attempts = 2, Weight = 2,
                OpensAt = term.At(read + 14, 6), DueAt = term.At(term.QuizDueOn(guide), 21), Late = LateText.Refused, CreatedAt = term.At(DemoTerm.Days, 10),
            };
        }

        yield return new Assignment
        {
            Id = random.Id(), ClassId = known.Id, Title = "Quorum against the clock", Kind = AssignmentKinds.Drill, Target = "quorum", Goal = 10,
            OpensAt = term.At(60, 6), DueAt = term.At(20, 21), Late = LateText.Accepted, CreatedAt = term.At(61, 10),
        };
        yield return new Assignment
        {
            Id = random.Id(), ClassId = known.Id, Title = "Ports against the clock", Kind = AssignmentKinds.Drill, Target = "ports", Goal = 8,
            OpensAt = term.At(10, 6), DueAt = term.At(-4, 21), Late = LateText.Accepted, CreatedAt = term.At(11, 10),
        };
    }

    private static Assignment Guide(StudyClass known, string slug, string title, DateTime due, DemoRandom random) => new()
    {
        Id = random.Id(), ClassId = known.Id, Title = $"Read: {title}", Kind = AssignmentKinds.Guide, Target = slug, DueAt = due, Late = LateText.Reduced, PercentADay = 10,
        CreatedAt = known.CreatedAt.AddDays(6),
    };

    private static void AddExtensions(StudyClass known, List<Assignment> assignments, DemoTerm term, IReadOnlyList<Guid> learners, DemoRows rows)
    {
        if (assignments.Find(assignment => assignment.Kind == AssignmentKinds.Quiz) is not { } quiz) return;
        rows.OfClasses.Add(new AssignmentExtension { AssignmentId = quiz.Id, ClassId = known.Id, PersonId = learners[8], DueAt = quiz.DueAt!.Value.AddDays(7), Reason = "Ill for a week" });
        rows.OfClasses.Add(new AssignmentExtension { AssignmentId = quiz.Id, ClassId = known.Id, PersonId = learners[26], Attempts = 4, Reason = "Asked for more attempts" });
        rows.OfClasses.Add(new AssignmentExtension { AssignmentId = assignments[0].Id, ClassId = known.Id, PersonId = learners[28], IsExcused = true, Reason = "Joined later" });
        rows.OfClasses.Add(new AssignmentExtension { AssignmentId = assignments[^1].Id, ClassId = known.Id, PersonId = learners[19], DueAt = term.At(-9, 21), Reason = "Travels for work" });
    }

    private static void AddAnnouncements(StudyClass known, DemoTerm term, DemoRows rows, DemoRandom random)
    {
        Announce(DemoTerm.Days, "Welcome. Read the first three lessons before we meet, and answer the questions at their ends: what you get wrong is what we talk about.");
        Announce(45, "Many of you expect four members to tolerate two failures. We count it out on Tuesday; the lesson on quorum says why in five minutes.");
        Announce(12, "The drill on quorum counts from now on. A run takes two minutes; the best one counts.\n\nWhoever was away: write to me and I move your dates.");
        Announce(1, "On Tuesday we take a cluster apart and put it together again. Bring the sheet on backup and restore.");

        void Announce(int day, string text) => rows.OfClasses.Add(new Announcement { Id = random.Id(), ClassId = known.Id, Author = Instructor, Text = text, At = term.At(day, 6.5) });
    }

    private static void AddNotes(StudyClass known, DemoTerm term, IReadOnlyList<Guid> learners, DemoRows rows, DemoRandom random)
    {
        Note(24, 20, "Has not been here for a fortnight. Wrote an e-mail; a new job takes the evenings.");
        Note(27, 9, "Sat together for half an hour. Knows the commands, loses the thread when two things fail at once.");
        Note(22, 5, "Very sure of answers that are wrong. Ask for reasons first.");
        Note(0, 3, "Ahead of everybody. Could explain elections to the others.");

        void Note(int learner, int day, string text) => rows.OfClasses.Add(
            new LearnerNote { Id = random.Id(), ClassId = known.Id, PersonId = learners[learner], Author = Instructor, Text = text, At = term.At(day, 15) });
    }

    private static RosterEntry Expected(StudyClass known, string email, string name, string number, DemoTerm term) =>
        new() { ClassId = known.Id, Email = email, Name = name, Number = number, ImportedAt = term.At(DemoTerm.Days, 9) };
}
