using System.Collections.Immutable;
using StudyPortal.Learning.Questions;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.World;
using StudyPortal.Web.Features.Diagrams.Panels;
using StudyPortal.Web.Features.Diagrams.Playing;

namespace StudyPortal.Web.Features.Diagrams;

/// <summary>The story on the desk.</summary>
public sealed partial class DiagramDesk
{
    // A step is watched in so much time at most, where there is a speed for that.
    private static readonly TimeSpan WatchTime = TimeSpan.FromSeconds(12);

    private readonly Kept<FindingBox> _findings = new();
    private Instant? _watchedUntil;

    /// <summary>The story that is told; null where there is none.</summary>
    public StoryPlay? Story { get; private set; }

    /// <summary>What the model says to what the step asks and expects; empty until it was carried out, and where the learner has left the story.</summary>
    public ImmutableArray<StoryFinding> FindingsOf(Prediction? prediction)
    {
        if (Story is not { IsAsking: false } story || story.IsLeft(Playback) || IsJudgementDue)
            return [];
        return _findings.Of(Verdicts!, story.Step, () =>
        {
            var names = (prediction?.Items.Select(item => item.About) ?? []).Concat(story.Step.Expected.Select(expected => expected.About));
            return new FindingBox(
            [
                .. from name in names.Distinct(StringComparer.Ordinal)
                   let verdict = VerdictNames.Find(Verdicts!, name)
                   where verdict is not null
                   select new StoryFinding(VerdictNames.Find(name)!.Question, verdict),
            ]);
        }).Findings;
    }

    /// <summary>Carries the step out, or goes to the next one.</summary>
    public void StepOn()
    {
        Tell(Story?.Next(Playback));
        if (Story is { } story)
            Rival?.TellAlong(story);
    }

    /// <summary>Goes back to the step before.</summary>
    public void StepBack()
    {
        Tell(Story?.Back(Playback));
        Rival?.StepBack();
    }

    /// <summary>Comes back to where the story stands.</summary>
    public void ComeBack()
    {
        Tell(Story?.ComeBack(Playback));
        Rival?.ComeBack();
    }

    /// <summary>Whether the learner has left the story. Who watches a step has not.</summary>
    public bool IsStoryLeft => Story is { } story && _watchedUntil is null && story.IsLeft(Playback);

    /// <summary>Whether the step that was carried out took time.</summary>
    public bool IsWatchable => Story is { IsAsking: false } story && story.Here.Moment > story.Told[story.Index].Began.Moment;

    /// <summary>Goes back to where the step began, to be played until it ends, at the speed that takes some seconds for it.</summary>
    public void Watch()
    {
        if (Story is not { IsAsking: false } story)
            return;
        var took = story.Here.Moment - story.Told[story.Index].Began.Moment;
        Take(Playback.Return(story.Told[story.Index].Began) with { IsPlaying = false, Speed = PlaySpeed.All.FirstOrDefault(speed => speed.Of(WatchTime) >= took) ?? PlaySpeed.All[^1] });
        _watchedUntil = story.Here.Moment;
        Rival?.Watch();
    }

    /// <summary>Tells the story up to the end of a step, without asking; 0 for its beginning.</summary>
    public void SkipTo(int step)
    {
        while (Story is { } story && story.HasNext && (story.Index < step - 1 || (story.Index == step - 1 && story.IsAsking)))
        {
            StepOn();
            if (Notice is not null)
                return;
        }
    }

    private void BeginStory()
    {
        if (_diagram is { Story.Count: > 0 })
            Tell(StoryPlay.Begin(_diagram.Story, Playback));
    }

    private void Tell(StoryTurn? turn)
    {
        if (turn is null)
            return;
        Story = turn.Story;
        Take(turn.Playback with { IsPlaying = false });
        Notice = turn.Complaint ?? Notice;
        (Trace, Hop, Chosen) = (turn.Story.Told[turn.Story.Index].Results.OfType<RequestTrace>().LastOrDefault(), null, null);
        if (_diagram is not null)
            Level = StoryPlace.LevelOf(_diagram.Story.Take(turn.Story.Index + 1).LastOrDefault(step => step.View is not null)?.View ?? _diagram.View);
        Redraw();
    }

    private sealed record FindingBox(ImmutableArray<StoryFinding> Findings);
}
