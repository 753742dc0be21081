using StudyPortal.Content;
using StudyPortal.Data.Progress;
using StudyPortal.Learning.Generators;
using StudyPortal.Learning.Grading;
using StudyPortal.Web.Features.Drills;

namespace StudyPortal.Web.Features.Demo;

/// <summary>The runs against the clock of one learner.</summary>
internal sealed class DemoDrills(Guid person, Catalogue catalogue, DemoTerm term, DemoRows rows, DemoRandom random, DemoMind mind)
{
    // Quorum most of all: it is what the class is asked to drill.
    public void Run(DateTime at)
    {
        var topic = random.Chance(0.5) ? DrillTopics.All[0] : random.Pick(DrillTopics.All);
        if (at + RunDrills.Length >= term.Now) return;

        var (id, seed, answers) = (random.Id(), random.Seed(), new Dictionary<DrillId, RunAnswer>());
        var (sheet, passed, pace) = (Read(), TimeSpan.Zero, random.Between(5, 11));
        while (true)
        {
            passed += TimeSpan.FromSeconds(pace * random.Between(0.6, 1.7));
            if (sheet.Score.IsOver(passed)) break;
            answers.Add(sheet.Current, new RunAnswer(Answer(sheet.Current, at + passed), passed));
            sheet = Read();
        }

        rows.Runs.Add(new TimedRun
        {
            Id = id, PersonId = person, Topic = topic.Name, Seed = seed, StartedAt = at, Seconds = (int)RunDrills.Length.TotalSeconds,
            Answered = sheet.Score.Answered, Right = sheet.Score.Right, BestInARow = sheet.Score.BestInARow,
        });

        RunSheet Read() => RunSheet.Read(topic, unchecked((ulong)seed), RunDrills.Length, drill => answers.TryGetValue(drill, out var answer) ? answer : null);
    }

    private bool Answer(DrillId drill, DateTime at)
    {
        var question = DrillTopics.Draw(drill)!.Question;
        var reply = mind.Answer(question);
        rows.Answers.Add(new NewAnswer
        {
            PersonId = person, Submission = question.Id, Question = question.Id, QuestionVersion = question.Head.Version,
            Objective = catalogue.Objectives.Any(objective => objective.Id == question.Head.Objective) ? question.Head.Objective : "",
            Response = ResponseText.Write(reply.Response), Score = (double)reply.Graded.Score, Misconceptions = reply.Graded.Misconceptions, At = at,
        });
        return reply.Graded.IsRight;
    }
}
