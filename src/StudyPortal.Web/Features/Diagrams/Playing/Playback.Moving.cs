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

    // A search looks so far at once: it may go so far beyond what it finds in vain.
    private static readonly TimeSpan _searchStride = TimeSpan.FromSeconds(2);

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
    /// <param name="verbosity">From which on it counts.</param>
    public Playback NextOccurrence(AnnouncementVerbosity verbosity = AnnouncementVerbosity.Usual)
    {
        if (FirstTold(History, Occurrences.Count, verbosity) is { } known)
            return MovedToOccurrence(known);
        var (history, until) = (History, Earlier(End + SearchTime, Limit));
        while (history.Present.Now < until)
        {
            var (before, now) = (history, history.Present.Now);
            history = history.With(new TimePasses(Earlier(now + _searchStride, until) - now));
            if (FirstTold(history, before.Occurrences.Count, verbosity) is { } found)
                return With(Current, before.With(new TimePasses(Longer(history.Occurrences[found].At - now, _leastTime)))).MovedToOccurrence(found);
        }

        return With(Current, history).MovedTo(until) with { IsPlaying = false, Notice = until == Limit ? LimitNotice : NothingNotice };
    }

    /// <summary>Goes back to the occurrence before the moment; to the beginning where there is none.</summary>
    /// <param name="verbosity">From which on it counts.</param>
    public Playback PreviousOccurrence(AnnouncementVerbosity verbosity = AnnouncementVerbosity.Usual)
    {
        for (var place = Occurrences.Count - 1; place >= 0; place--)
        {
            if (Occurrences[place] is var occurrence && occurrence.At < Moment && Announcements.IsTold(occurrence, verbosity))
                return Seek(occurrence.At);
        }

        return Rewind();
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

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;

    /// <summary>The place of the first occurrence, from a place on, that is told.</summary>
    private static int? FirstTold(History history, int from, AnnouncementVerbosity verbosity)
    {
        for (var place = from; place < history.Occurrences.Count; place++)
        {
            if (Announcements.IsTold(history.Occurrences[place], verbosity))
                return place;
        }

        return null;
    }

    // What is still to happen at the very moment that is shown, as after a fault, needs a step beyond it.
    private Playback MovedToOccurrence(int place)
    {
        var at = History.Occurrences[place].At;
        var moved = MovedTo(at);
        return moved.Occurrences.Count > place ? moved : MovedTo(at + _leastTime);
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
