using StudyPortal.Content.Objectives;
using StudyPortal.Data.Progress;
using StudyPortal.Learning.Generators;
using StudyPortal.Learning.Mastery;
using StudyPortal.Web.Features.Progress;
using static StudyPortal.Web.Tests.Features.Search.SmallCatalogue;

namespace StudyPortal.Web.Tests.Features.Progress;

public sealed class DrillEvidenceTests
{
    private const string Objective = "quorum-arithmetic";

    private static readonly DateTime _now = new(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Drills_of_one_form_are_one_question_however_many_were_answered()
    {
        var drills = Forms().First().Take(50).Select((drill, index) => Answer(drill.ToString(), isRight: index < 49, index));

        var standing = Judge(drills);

        Assert.Equal((1, Standing.NotEnoughData), (standing.Questions, standing.Standing));
        Assert.Equal(0, Assert.Single(standing.Answers).For); // The latest was wrong.
    }

    [Fact]
    public void Drills_of_three_forms_and_authored_questions_count_alike()
    {
        var drills = Forms().Take(3).Select((form, index) => Answer(form.First().ToString(), isRight: true, index)).ToList();
        Assert.Equal(3, Judge(drills).Questions);
        Assert.Equal(4, Judge([.. drills, Answer("quorum-of-three", isRight: true, 9)]).Questions);
        Assert.Equal(drills.Select(drill => DrillId.Parse(drill.Question)!.Difficulty).Order(), Judge(drills).Answers.Select(answer => answer.Answer.Difficulty).Order());
    }

    private static IEnumerable<IGrouping<string?, DrillId>> Forms() =>
        Enumerable.Range(0, 3_000).Select(seed => new DrillId("quorum", 1 + (seed % 3), (ulong)seed)).GroupBy(DrillTopics.FormOf, StringComparer.Ordinal);

    private static ObjectiveStanding Judge(IEnumerable<Answer> answers)
    {
        var catalogue = Of([Lesson(1, "Quorum")]) with { Objectives = [new Objective(Objective, "Compute quorum", "CA")] };
        return Assert.Single(StudyRecord.StandingsOf(catalogue, answers, new DateTimeOffset(_now).AddHours(1)));
    }

    private static Answer Answer(string question, bool isRight, int minute) =>
        new() { Question = question, Objective = Objective, Score = isRight ? 1 : 0, At = _now.AddMinutes(minute) };
}
