using StudyPortal.Learning.Questions;

namespace StudyPortal.Learning.Tests.Questions;

public sealed class ShownOrderTests
{
    private static readonly int[] _items = [0, 1, 2, 3];

    [Fact]
    public void The_same_version_shows_the_same_order() =>
        Assert.Equal(ShownOrder.Of("v1", "a", _items), ShownOrder.Of("v1", "a", _items));

    [Fact]
    public void Versions_and_parts_show_orders_of_their_own()
    {
        Assert.True(Enumerable.Range(0, 20).Select(version => string.Join(',', ShownOrder.Of($"v{version}", "a", _items))).Distinct(StringComparer.Ordinal).Count() > 10);
        Assert.True(Enumerable.Range(0, 20).Select(part => string.Join(',', ShownOrder.Of("v1", $"{part}", _items))).Distinct(StringComparer.Ordinal).Count() > 10);
    }

    [Fact]
    public void Every_place_is_as_likely_as_any_other()
    {
        var places = Enumerable.Range(0, 4_000).CountBy(version => ShownOrder.Of($"v{version}", "a", _items).ToList().IndexOf(0));
        Assert.All(places, place => Assert.InRange(place.Value, 900, 1_100));
    }
}
