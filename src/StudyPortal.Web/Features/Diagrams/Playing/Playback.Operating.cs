using StudyPortal.Simulation.World;
using StudyPortal.Web.Features.Diagrams.Scenes.Reading;

namespace StudyPortal.Web.Features.Diagrams.Playing;

/// <summary>Does something to the cluster.</summary>
public sealed partial record Playback
{
    internal const string LimitNotice = "A run lasts two hours of simulated time at most. Go back and try something else, or begin anew.";
    private const string NothingNotice = "Nothing was reported in ten minutes.";

    private static readonly string _inputsNotice = $"A run takes {MostInputs} inputs at most. Go back and try something else, or begin anew.";
    private static readonly string _branchesNotice = $"{MostBranches} runs are kept at most. Choose one and go on at its end.";

    /// <summary>
    /// Does something at the moment that is shown: at the end of the branch it is appended; in the past a new branch begins with the past, and the old one stays whole. What takes time moves the moment.
    /// Time that passes is no operation: it moves through the past where there is one. What cannot be done changes nothing, and <see cref="Notice"/> says why.
    /// </summary>
    /// <param name="input">What is done.</param>
    /// <param name="isAside">Whether a new branch begins at the end, too, so that the branch that is shown is left to a story.</param>
    public PlaybackStep Operate(ClusterInput input, bool isAside = false)
    {
        if (input is TimePasses time)
            return new PlaybackStep(Onward(time.Duration), Step: null);
        var forks = isAside || !IsAtEnd;
        if ((Objection(forks) ?? InputBounds.Objection(input)) is { } objection)
            return new PlaybackStep(this with { Notice = objection, IsPlaying = false }, Step: null);
        var (after, step) = Head.Past.Take(input);
        if (step.Outcome is FaultOutcome.Impossible impossible)
            return new PlaybackStep(this with { Notice = impossible.Reason }, step);
        if (after.Present.Now > Limit)
            return new PlaybackStep(this with { Notice = LimitNotice, IsPlaying = false }, Step: null);
        var next = forks ? Forked($"{InputNames.Of(input)} at {RunTime.Text(Elapsed)}", Head, after) : With(Current, after);
        return new PlaybackStep(next.Operated(after, step), step);
    }

    /// <summary>
    /// Comes back to a place in order to go on from there as if nothing had come after it. Where only time has passed behind it, that time is given up, and nothing forks.
    /// </summary>
    public Playback Resume(Playhead place)
    {
        if (Branches[place.Branch].History.Inputs.Count == place.Past.Inputs.Count)
            return With(place.Branch, place.Past).Return(place);
        return Branches.Length == MostBranches ? this with { Notice = _branchesNotice } : Forked($"On from {RunTime.Text(place.Moment - Beginning)}", place, place.Past) with { Notice = null, Fresh = [] };
    }

    /// <summary>Which bound of the playback forbids that anything is done here, or null.</summary>
    private string? Objection(bool forks) =>
        Head.Past.Inputs.Count >= MostInputs ? _inputsNotice
        : forks && Branches.Length == MostBranches ? _branchesNotice
        : null;

    private Playback Forked(string name, Playhead from, History after)
    {
        var same = Branches.Count(branch => branch.Name.StartsWith(name, StringComparison.Ordinal));
        var branch = new Branch(same == 0 ? name : Ports.Invariant($"{name} ({same + 1})"), after, from.Branch, from.Moment);
        return this with { Branches = Branches.Add(branch), Head = new Playhead(Branches.Length, after) };
    }

    private Playback Operated(History after, ClusterStep step)
    {
        var moved = this with { Head = new Playhead(Current, after), Fresh = step.Occurrences, Notice = null };
        return moved.CompareWith(Compared?.Branch);
    }
}
