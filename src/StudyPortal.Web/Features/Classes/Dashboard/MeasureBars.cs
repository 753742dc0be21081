using StudyPortal.Learning.Classes;

namespace StudyPortal.Web.Features.Classes.Dashboard;

/// <summary>The bars of the distribution: each bin is cut where a threshold goes through it, and each piece has the colour of its side.</summary>
public static class MeasureBars
{
    private const double Gap = 0.25;

    /// <param name="From">In percent of the width.</param>
    /// <param name="To">In percent of the width.</param>
    /// <param name="Share">Height as a share of the highest bar.</param>
    public sealed record Bar(double From, double To, double Share, Placement Placement, string Words);

    public static IEnumerable<Bar> Of(IReadOnlyList<MeasureBin> bins, (int Struggling, int Excelling) thresholds)
    {
        var highest = bins.Max(bin => bin.Density);
        foreach (var bin in bins.Where(bin => bin.Density > 0))
        {
            foreach (var (from, to) in Cut(bin, thresholds))
            {
                var placement = from < thresholds.Struggling ? Placement.Struggling : from >= thresholds.Excelling ? Placement.Excelling : Placement.OnTrack;
                yield return new Bar(from == bin.From ? from + Gap : from, to == bin.To ? to - Gap : to, bin.Density / highest, placement, bin.Words);
            }
        }
    }

    private static IEnumerable<(int From, int To)> Cut(MeasureBin bin, (int Struggling, int Excelling) thresholds)
    {
        int[] edges = [bin.From, .. new[] { thresholds.Struggling, thresholds.Excelling }.Distinct().Where(edge => edge > bin.From && edge < bin.To), bin.To];
        return edges.Zip(edges.Skip(1));
    }
}
