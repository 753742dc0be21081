using StudyPortal.Learning.Classes;
using StudyPortal.Learning.Statistics;
using static System.FormattableString;

namespace StudyPortal.Web.Features.Classes.Dashboard;

/// <summary>What is doubtful about a question in a class, by the limits of <see cref="ItemDoubts"/>.</summary>
public static class ItemRemarks
{
    public static IReadOnlyList<Doubt> About(ItemFigures item) => item switch
    {
        { Facility: null } or { People: < ItemDoubts.FewestPeople } =>
            [new Doubt(DoubtKind.NotEnoughData, Invariant($"{item.People} of at least {ItemDoubts.FewestPeople} learners have answered it."))],
        _ => [.. OfFacility(item.Facility.Value), .. OfDiscrimination(item.Discrimination)],
    };

    private static IEnumerable<Doubt> OfFacility(double facility)
    {
        if (facility >= ItemDoubts.EasyFacility)
            yield return new Doubt(DoubtKind.TooEasy, Invariant($"The mean first score is {facility:0} %: nearly everyone was right at once."));
        if (facility <= ItemDoubts.HardFacility)
            yield return new Doubt(DoubtKind.TooHard, Invariant($"The mean first score is {facility:0} %: nearly nobody was right at once."));
    }

    private static IEnumerable<Doubt> OfDiscrimination(double? discrimination)
    {
        if (discrimination < 0)
            yield return new Doubt(DoubtKind.NegativeDiscrimination, "Those who do well elsewhere did worse here: the question or its key may mislead.");
        else if (discrimination < ItemDoubts.VeryWeakIndex)
            yield return new Doubt(DoubtKind.WeakDiscrimination, "A right answer here says next to nothing about the other answers.");
    }
}
