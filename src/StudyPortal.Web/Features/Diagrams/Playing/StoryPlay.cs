using System.Collections.Immutable;
using StudyPortal.Content.Diagrams;
using StudyPortal.Simulation.Shell;
using StudyPortal.Simulation.World;

namespace StudyPortal.Web.Features.Diagrams.Playing;

/// <summary>
/// A story that is told with a cluster. It goes on from where it stands, to the microsecond as its author saw it, whatever the learner has done meanwhile: that stays beside it as a branch.
/// </summary>
public sealed record StoryPlay
{
    private StoryPlay(IReadOnlyList<StoryStep> steps) => Steps = steps;

    /// <summary>The steps, in order. There is one at least.</summary>
    public IReadOnlyList<StoryStep> Steps { get; }

    /// <summary>The place of the step that is told.</summary>
    public int Index { get; private init; }

    /// <summary>The steps that were come to so far; going back does not forget them.</summary>
    public ImmutableArray<ToldStep> Told { get; private init; } = [];

    /// <summary>The step that is told.</summary>
    public StoryStep Step => Steps[Index];

    /// <summary>Whether the step waits for the learner's prediction: its inputs have not been carried out yet.</summary>
    public bool IsAsking => Told[Index].Ended is null;

    /// <summary>Where the story stands.</summary>
    public Playhead Here => Told[Index].Ended ?? Told[Index].Began;

    /// <summary>Whether there is more to tell.</summary>
    public bool HasNext => IsAsking || Index + 1 < Steps.Count;

    /// <summary>Begins at the first step. A story without steps is a bug.</summary>
    public static StoryTurn Begin(IReadOnlyList<StoryStep> steps, Playback playback)
    {
        if (steps.Count == 0)
            throw new ArgumentException("There is nothing to tell.", nameof(steps));
        return new StoryPlay(steps).Entered(0, playback);
    }

    /// <summary>Whether the learner has left the story: done something of their own, or gone to another branch or to an earlier moment. Watching time pass is not leaving.</summary>
    public bool IsLeft(Playback playback) =>
        playback.Current != Here.Branch || playback.Head.Past.Inputs.Count != Here.Past.Inputs.Count || playback.Moment < Here.Moment;

    /// <summary>Carries out the step, where it has asked for a prediction; else goes to the next one. At the end it comes back to the end.</summary>
    public StoryTurn Next(Playback playback) => IsAsking ? CarriedOut(playback) : HasNext ? Entered(Index + 1, playback) : ComeBack(playback);

    /// <summary>Goes back to the step before, as it ended; at the first step, to its beginning.</summary>
    public StoryTurn Back(Playback playback)
    {
        var before = this with { Index = Math.Max(0, Index - 1) };
        return new StoryTurn(before, playback.Return(Index == 0 ? Told[0].Began : before.Here));
    }

    /// <summary>Lets the learner do something of their own. It happens in a branch of its own, so that the story's stays as it was told.</summary>
    public PlaybackStep Operate(Playback playback, ClusterInput input) => playback.Operate(input, isAside: playback.Current == Here.Branch);

    /// <summary>Comes back to where the story stands.</summary>
    public StoryTurn ComeBack(Playback playback) => new(this, playback.Return(Here));

    private StoryTurn Entered(int index, Playback playback)
    {
        if (index < Told.Length)
            return (this with { Index = index }).ComeBack(playback);
        var entered = this with { Index = index, Told = Told.Add(new ToldStep(Told.IsEmpty ? playback.Head : Here, Ended: null, [])) };
        if (entered.Step.Prediction is not null)
            return entered.ComeBack(playback);
        var turn = entered.CarriedOut(playback);
        return turn.Complaint is null || Told.IsEmpty ? turn : turn with { Story = this };
    }

    private StoryTurn CarriedOut(Playback playback)
    {
        var told = playback.Resume(Told[Index].Began);
        if (told.Notice is { } full)
            return new StoryTurn(this, told, full);
        var results = ImmutableArray.CreateBuilder<InputResult>();
        foreach (var line in Step.Inputs)
        {
            if (InputText.Read(line, told.Head.Past) is not InputReading.Read { Input: var input })
                return new StoryTurn(this, playback, $"The story says '{line}', which cannot be read.");
            var (next, step) = told.Operate(input);
            if (next.Notice is { } notice)
                return new StoryTurn(this, playback, notice);
            if (step is not null)
                results.Add(step.Result);
            told = next;
        }

        return new StoryTurn(this with { Told = Told.SetItem(Index, Told[Index] with { Ended = told.Head, Results = results.DrainToImmutable() }) }, told);
    }
}
