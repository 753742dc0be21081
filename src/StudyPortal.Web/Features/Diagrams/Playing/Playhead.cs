using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.World;

namespace StudyPortal.Web.Features.Diagrams.Playing;

/// <summary>A place in a branch: one can come back to it, whatever was done since.</summary>
/// <param name="Branch">The place of the branch among the branches.</param>
/// <param name="Past">The history of the branch as it was there: its beginning up to this moment.</param>
public sealed record Playhead(int Branch, History Past)
{
    /// <summary>The cluster there.</summary>
    public Cluster Cluster => Past.Present;

    /// <summary>When it is.</summary>
    public Instant Moment => Past.Present.Now;

    /// <summary>
    /// Goes on to a moment at or after this one. What takes time - a request, a typed line - is carried out whole, so that it may come out later than that.
    /// </summary>
    internal Playhead To(History whole, Instant moment)
    {
        var past = whole.At(moment, Past);
        return this with { Past = past.Present.Now < moment ? whole.At(whole.Inputs[past.Inputs.Count].Ended, past) : past };
    }
}
