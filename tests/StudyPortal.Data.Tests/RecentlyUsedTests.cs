namespace StudyPortal.Data.Tests;

public sealed class RecentlyUsedTests
{
    [Fact]
    public void What_was_not_asked_for_longest_goes_first()
    {
        var memory = new RecentlyUsed<string, int>(capacity: 2);
        memory.Set("a", 1);
        memory.Set("b", 2);
        Assert.True(memory.TryGet("a", out _));
        memory.Set("c", 3);

        Assert.True(memory.TryGet("a", out _));
        Assert.False(memory.TryGet("b", out _));
        Assert.True(memory.TryGet("c", out _));
    }

    [Fact]
    public void Weights_count_and_a_replaced_value_frees_its_own()
    {
        var memory = new RecentlyUsed<string, int>(capacity: 10);
        memory.Set("a", 1, weight: 8);
        memory.Set("a", 2, weight: 4);
        memory.Set("b", 3, weight: 6);
        Assert.True(memory.TryGet("a", out var a));
        Assert.Equal(2, a);

        memory.Set("c", 4, weight: 7);
        Assert.False(memory.TryGet("a", out _));
        Assert.False(memory.TryGet("b", out _));
        Assert.True(memory.TryGet("c", out _));
    }

    [Fact]
    public void What_is_heavier_than_the_whole_memory_is_not_kept()
    {
        var memory = new RecentlyUsed<string, int>(capacity: 10);
        memory.Set("a", 1, weight: 11);
        Assert.False(memory.TryGet("a", out _));
    }
}
