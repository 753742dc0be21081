using StudyPortal.Learning.Classes;
using static System.FormattableString;

namespace StudyPortal.Web.Features.Classes.Dashboard;

/// <summary>Learners whose measure lies in a part of the scale.</summary>
/// <param name="From">In percent.</param>
/// <param name="To">In percent.</param>
/// <param name="Count">Null where it may not be told.</param>
public sealed record MeasureBin(int From, int To, int? Count)
{
    /// <summary>What is told; empty where nobody is in it.</summary>
    public string Words => Count switch
    {
        null => Invariant($"fewer than {SmallGroups.Least} learners from {From} to {To} %"),
        0 => "",
        { } count => $"{ClassWords.Learners(count)} from {From} to {To} %",
    };

    /// <summary>How many would stand in 5 % of the scale: bins of different widths are drawn by it.</summary>
    public double Density => (Count ?? 0) * (100.0 / ClassFigures.Bins) / (To - From);

    /// <summary>The bins of a distribution, one by one.</summary>
    public static IReadOnlyList<MeasureBin> Of(IReadOnlyList<int> distribution)
    {
        var width = 100 / distribution.Count;
        return [.. distribution.Index().Select(bin => new MeasureBin(bin.Index * width, (bin.Index + 1) * width, bin.Item))];
    }
}
