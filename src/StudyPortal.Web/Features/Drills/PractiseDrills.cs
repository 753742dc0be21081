using System.Security.Cryptography;
using StudyPortal.Data.Progress;
using StudyPortal.Learning.Generators;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Web.Features.Progress;
using StudyPortal.Web.Features.Quizzes;

namespace StudyPortal.Web.Features.Drills;

/// <summary>Drills of whoever is behind this request, one after the other.</summary>
public sealed class PractiseDrills(AskedQuestions questions, CurrentPerson current, DrillReader reader)
{
    /// <summary>Drills whose form the next one does not repeat.</summary>
    private const int Memory = 3;

    /// <summary>Opens the drill of this address, or draws one.</summary>
    /// <param name="drill">Id as it was sent, or null. One that is not of the topic, or was answered when it was still another drill, leads to a new one.</param>
    /// <param name="level">Difficulty that the learner has fixed, or 0.</param>
    public async Task<DrillOpening> OpenAsync(DrillTopic topic, string? drill, int level, CancellationToken cancel)
    {
        var marks = await MarksAsync(topic, cancel);
        if (drill is not null && DrillId.Parse(drill) is { } id && id.Topic == topic.Name
            && await questions.FindAsync(drill, new QuestionPlace(Lesson: null, Number: 0, level), again: false, cancel) is { Drill: { } place } view
            && (view.Grade is not null || marks.All(mark => mark.Question != drill)))
            return new DrillShown(view, place, DrillStanding.Of(ResultsOf(marks)));

        return new DrillDrawn(DrillPlace.PathOf(Draw(topic, level, marks), level));
    }

    /// <summary>How somebody stands in a topic.</summary>
    public async Task<DrillStanding> StandingAsync(DrillTopic topic, CancellationToken cancel) => DrillStanding.Of(ResultsOf(await MarksAsync(topic, cancel)));

    /// <summary>A seed that nobody can foresee.</summary>
    internal static ulong NewSeed() => BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(sizeof(ulong)));

    private static DrillId Draw(DrillTopic topic, int level, IReadOnlyList<DrillMark> marks)
    {
        var difficulty = level > 0 ? level : DrillLadder.Next([.. ResultsOf(marks).TakeLast(2)]);
        var recent = marks.TakeLast(Memory).Select(mark => DrillId.Parse(mark.Question)).OfType<DrillId>().Select(id => topic.TemplateOf(id.Seed, id.Difficulty));
        return topic.Choose(new Prng(NewSeed()), difficulty, recent);
    }

    private static IEnumerable<DrillResult> ResultsOf(IEnumerable<DrillMark> marks) =>
        from mark in marks
        let drill = DrillId.Parse(mark.Question)
        where drill is not null
        select new DrillResult(drill.Difficulty, mark.IsRight);

    private async Task<IReadOnlyList<DrillMark>> MarksAsync(DrillTopic topic, CancellationToken cancel) =>
        current.Find() is { } person ? await reader.MarksAsync(person, topic.Name, since: null, cancel) : [];
}
