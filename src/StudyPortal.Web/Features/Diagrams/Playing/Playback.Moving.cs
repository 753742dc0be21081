using System.Collections.Immutable;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.World;

namespace StudyPortal.Web.Features.Diagrams.Playing;

/// <summary>Moves through what has happened, and on from there.</summary>
public sealed partial record Playback
{
    /// <summary>How far ahead the next occurrence is looked for where the history ends.</summary>
    public static readonly TimeSpan SearchTime = TimeSpan.FromMinutes(10);

    /// <summary>The most real time that one tick counts: a stalled connection must not make time jump.</summary>
    public static readonly TimeSpan MostTick = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan _leastTime = TimeSpan.FromMicroseconds(1);

    private Instant Limit => Beginning + MostTime;

    /// <summary>Lets real time go by: through the past where there is one, and into the future where it ends. Nothing moves that does not play.</summary>
    public Playback Tick(TimeSpan real)
    {
        var time = Speed.Of(real < MostTick ? real : MostTick);
        return IsPlaying && time >= _leastTime ? Onward(time) : this;
    }

    /// <summary>Goes on by so much simulated time, playing or not.</summary>
    public Playback Onward(TimeSpan time) => time < Limit - Moment ? MovedTo(Moment + time) : MovedTo(Limit) with { IsPlaying = false, Notice = LimitNotice };

    /// <summary>Goes to the next occurrence: a recorded one, or the first that comes within <see cref="SearchTime"/> where the history ends.</summary>
    public Playback NextOccurrence()
    {
        if (Occurrences.Count < History.Occurrences.Count)
            return MovedTo(History.Occurrences[Occurrences.Count].At);
        var left = Limit - End;
        var (found, step) = History.TakeToOccurrence(left < SearchTime ? left : SearchTime);
        var moved = With(Current, found).MovedTo(found.Present.Now);
        return step.Occurrences.IsEmpty ? moved with { IsPlaying = false, Notice = found.Present.Now == Limit ? LimitNotice : NothingNotice } : moved;
    }

    /// <summary>Goes back to the occurrence before the moment; to the beginning where there is none.</summary>
    public Playback PreviousOccurrence()
    {
        var before = CountBefore(History.Occurrences, Moment);
        return before == 0 ? Rewind() : Seek(History.Occurrences[before - 1].At);
    }

    /// <summary>Shows another moment, with the faults of that moment; a moment outside of the branch becomes its beginning or its end.</summary>
    public Playback Seek(Instant moment) => At(new Playhead(Current, PastAt(Current, moment)));

    /// <summary>Goes back to the beginning, before anything was done. Nothing is lost.</summary>
    public Playback Rewind() => At(new Playhead(Current, History.Start));

    /// <summary>Comes back to a place where this playback stood before.</summary>
    public Playback Return(Playhead place) => At(place);

    /// <summary>Shows another branch at the same moment, or at its end where it does not go so far. A place outside of <see cref="Branches"/> is a bug.</summary>
    public Playback Choose(int branch)
    {
        if (branch == Current)
            return this;
        var chosen = this with { Compared = Compared?.Branch == branch ? Head : Compared };
        return chosen.At(new Playhead(branch, PastAt(branch, Moment)));
    }

    /// <summary>Puts another branch beside the one that is shown, or takes it away (null). A place outside of <see cref="Branches"/> is a bug.</summary>
    public Playback CompareWith(int? branch)
    {
        if (branch is not { } other || other == Current)
            return this with { Compared = null };
        var longer = LongEnough(other, Moment);
        return longer with { Compared = new Playhead(other, longer.PastAt(other, Moment)) };
    }

    private static Instant Earlier(Instant one, Instant other) => one < other ? one : other;

    /// <summary>How many occurrences came before a moment.</summary>
    private static int CountBefore(ImmutableList<Occurrence> occurrences, Instant moment)
    {
        var (low, high) = (0, occurrences.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = occurrences[middle].At < moment ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private History PastAt(int branch, Instant moment)
    {
        var whole = Branches[branch].History;
        return whole.At(Earlier(moment > Beginning ? moment : Beginning, whole.Present.Now), Head.Past);
    }

    private Playback At(Playhead head)
    {
        var moved = this with { Head = head, Notice = null, Fresh = [] };
        return moved.CompareWith(Compared?.Branch);
    }

    /// <summary>Goes on to a moment at or after the one that is shown. A comparison goes along.</summary>
    private Playback MovedTo(Instant moment)
    {
        var grown = LongEnough(Current, moment);
        var head = Head.To(grown.History, moment);
        var moved = grown with { Head = head, Notice = null, Fresh = [.. head.Past.Occurrences.GetRange(Occurrences.Count, head.Past.Occurrences.Count - Occurrences.Count)] };
        if (Compared is not { } other)
            return moved;
        var beside = moved.LongEnough(other.Branch, head.Moment);
        return beside with { Compared = other.To(beside.Branches[other.Branch].History, head.Moment) };
    }

    private Playback LongEnough(int branch, Instant moment)
    {
        var history = Branches[branch].History;
        return history.Present.Now < moment ? With(branch, history.With(new TimePasses(moment - history.Present.Now))) : this;
    }

    private Playback With(int branch, History history) => this with { Branches = Branches.SetItem(branch, Branches[branch] with { History = history }) };
}
