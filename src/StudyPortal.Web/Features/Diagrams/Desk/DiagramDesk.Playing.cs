using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Shell;
using StudyPortal.Simulation.World;
using StudyPortal.Web.Features.Diagrams.Playing;

namespace StudyPortal.Web.Features.Diagrams;

/// <summary>Time, and what is done to the cluster.</summary>
public sealed partial class DiagramDesk
{
    /// <summary>Lets real time go by. Nothing moves that does not play.</summary>
    public void Tick(TimeSpan real)
    {
        if (!Playback.IsPlaying)
            return;
        var before = Playback.Moment;
        Take(Playback.Tick(real));
        Rival?.GoAlong(Playback.Moment - before);
        if (_watchedUntil is { } end && Playback.Moment >= end)
            ComeBack();
    }

    /// <summary>Plays, or stops playing.</summary>
    public void Play(bool isPlaying) => Playback = Playback with { IsPlaying = isPlaying };

    /// <summary>Plays at another speed.</summary>
    public void Play(PlaySpeed speed) => Playback = Playback with { Speed = speed };

    /// <summary>Goes to the next thing that is reported.</summary>
    public void Next() => Go(Playback.NextOccurrence() with { IsPlaying = false });

    /// <summary>Goes back to what was reported before.</summary>
    public void Previous() => Go(Playback.PreviousOccurrence() with { IsPlaying = false });

    /// <summary>Shows another moment of the branch.</summary>
    public void Seek(Instant moment) => Go(Playback.Seek(moment));

    /// <summary>Goes back to the beginning; nothing is lost.</summary>
    public void Rewind()
    {
        Go(Playback.Rewind() with { IsPlaying = false });
        VerdictsBefore = null;
    }

    /// <summary>Shows another branch.</summary>
    public void Turn(int branch)
    {
        Take(Playback.Choose(branch));
        Redraw();
    }

    /// <summary>Puts another branch beside the one that is shown; null takes it away.</summary>
    public void Compare(int? branch) => Playback = Playback.CompareWith(branch);

    /// <summary>Carries out inputs, each in the form of <see cref="InputText"/>, one after the other as long as they can be. Returns what the last one gave, or null where it gave nothing.</summary>
    public ClusterStep? Do(IReadOnlyList<string> inputs)
    {
        ClusterStep? last = null;
        string? booting = null;
        foreach (var text in inputs)
        {
            if (InputText.Read(text, Playback.Head.Past) is not InputReading.Read(var input))
                throw new ArgumentException($"An action has an input that cannot be read: {text}", nameof(inputs));
            last = Do(input);
            if (Notice is not null)
                break;
            if (input is FaultStrikes { Fault: StartMachine start } && !Playback.IsPlaying)
                booting = start.Host;
        }

        if (Notice is null && booting is not null)
            Say($"{booting} boots. What runs on it starts when time goes on.");

        Rival?.DoAlong(inputs);
        return last;
    }

    /// <summary>Shows another hop of the request that is followed; null for none.</summary>
    public void Follow(int? hop)
    {
        Hop = hop;
        Redraw();
    }

    /// <summary>Goes to another moment; the desk beside goes as far.</summary>
    private void Go(Playback next)
    {
        var before = Playback.Moment;
        Take(next);
        Redraw();
        Rival?.GoAlong(Playback.Moment - before);
    }

    /// <summary>Carries out one input.</summary>
    private ClusterStep? Do(ClusterInput input)
    {
        var (next, step) = Story is { } story ? story.Operate(Playback, input) : Playback.Operate(input);
        Take(next);
        if (step is RequestStep request)
            Trace = request.Trace;
        Follow(step is RequestStep { Trace.Hops.IsEmpty: false } ? 0 : null);
        return step;
    }

    private void Take(Playback next)
    {
        if (!next.IsPlaying)
            _watchedUntil = null;
        if (!ReferenceEquals(next.Shown, Playback.Shown) && Hop is not null)
            Follow(null);
        Playback = next;
        Notice = next.Notice;
        if (!next.Fresh.IsEmpty)
            Unheard = Unheard.AddRange(next.Fresh);
    }
}
