using StudyPortal.Learning.Classes;

namespace StudyPortal.Web.Features.Classes.Dashboard.Groups;

/// <summary>
/// The distribution of the measure in bins of at least <see cref="SmallGroups.Least"/> learners. No bin goes over a threshold, so that bins and placements together tell no
/// more than the bins do; where a placement is hidden, its whole part of the scale is.
/// </summary>
public static class GroupBins
{
    private const int Step = 100 / ClassFigures.Bins;

    public static IReadOnlyList<MeasureBin> Of(IReadOnlyList<LearnerFigures> learners, Thresholds thresholds, IReadOnlyDictionary<Placement, int?> told)
    {
        var (low, high) = ((int)decimal.Round(100 * thresholds.Struggling), (int)decimal.Round(100 * thresholds.Excelling));
        (Placement Placement, int From, int To)[] zones = [(Placement.Struggling, 0, low), (Placement.OnTrack, low, high), (Placement.Excelling, high, 100)];
        return
        [
            .. zones.Where(zone => zone.To > zone.From).SelectMany(zone => told[zone.Placement] is null
                ? [new MeasureBin(zone.From, zone.To, Count: null)]
                : Merge([.. learners.Where(learner => learner.Placement == zone.Placement).Select(learner => learner.Measure!.Value * 100)], zone.From, zone.To)),
        ];
    }

    private static List<MeasureBin> Merge(List<decimal> measures, int from, int to)
    {
        List<MeasureBin> bins = [];
        var (start, count) = (from, 0);
        for (var edge = from; edge < to;)
        {
            var next = Math.Min(to, ((edge / Step) + 1) * Step);
            // The last bin holds its upper edge, and whatever a rounded threshold leaves outside of the zone goes to its ends.
            count += measures.Count(measure => (measure >= edge || edge == from) && (measure < next || next == to));
            edge = next;
            if (count < SmallGroups.Least) continue;
            bins.Add(new MeasureBin(start, edge, count));
            (start, count) = (edge, 0);
        }

        if (start == to) return bins;
        var rest = bins.Count == 0 ? new MeasureBin(from, to, count) : new MeasureBin(bins[^1].From, to, bins[^1].Count + count);
        return [.. bins.SkipLast(1), rest];
    }
}
