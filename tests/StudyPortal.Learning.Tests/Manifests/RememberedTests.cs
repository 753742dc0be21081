using StudyPortal.Learning.Manifests;

namespace StudyPortal.Learning.Tests.Manifests;

public sealed class RememberedTests
{
    [Fact]
    public void What_was_asked_is_computed_once_until_it_is_the_oldest()
    {
        var asked = new List<int>();
        var squares = new Remembered<int, int>(most: 2);
        int Square(int number)
        {
            asked.Add(number);
            return number * number;
        }

        foreach (var number in new[] { 1, 2, 1, 2, 3, 2, 1 })
            Assert.Equal(number * number, squares.Of(number, Square));

        Assert.Equal([1, 2, 3, 1], asked);
        Assert.Equal(2, squares.Count);
    }

    [Fact]
    public void Those_who_ask_for_the_same_at_once_wait_for_one_of_them()
    {
        var computed = 0;
        var remembered = new Remembered<string, int>(most: 4);

        Parallel.For(0, 64, _ => remembered.Of("cluster", _ => Interlocked.Increment(ref computed)));

        Assert.Equal(1, computed);
    }
}
