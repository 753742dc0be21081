using StudyPortal.Learning.Classes;

namespace StudyPortal.Learning.Tests.Classes;

/// <summary>Who reads a table knows its total, what is shown, and how it is decided what is shown; and tries every filling.</summary>
public sealed class SmallGroupsTests
{
    private const int MostLearners = 26;

    public static TheoryData<int, int> Tables => new() { { 2, 5 }, { 3, 5 }, { 4, 5 }, { 2, 3 }, { 3, 3 }, { 4, 3 }, { 5, 3 }, { 3, 2 } };

    [Theory]
    [MemberData(nameof(Tables))]
    public void No_hidden_count_can_be_computed(int groups, int least)
    {
        for (var total = 1; total <= MostLearners; total++)
        {
            foreach (var alike in Fillings(groups, total).ToLookup(counts => Print(SmallGroups.Show(counts, least)), StringComparer.Ordinal))
            {
                var shown = SmallGroups.Show(alike.First(), least);
                foreach (var group in Enumerable.Range(0, groups).Where(group => shown[group] is null))
                    Assert.True(alike.Select(counts => counts[group]).Distinct().Count() > 1, $"{alike.Key} of {total} can only be {string.Join(' ', alike.First())}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void No_small_group_is_shown_and_none_is_left_over(int groups, int least)
    {
        foreach (var counts in Enumerable.Range(1, MostLearners).SelectMany(total => Fillings(groups, total)))
        {
            var shown = SmallGroups.Show(counts, least);
            Assert.All(shown, count => Assert.True(count is null || count >= least));
            var left = counts.Sum() - shown.Sum(count => count ?? 0);
            Assert.True(left == 0 || left >= least || shown.All(count => count is null), $"{Print(shown)} leaves {left}");
        }
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void What_is_shown_is_true_and_nothing_is_hidden_without_need(int groups, int least)
    {
        foreach (var counts in Enumerable.Range(1, MostLearners).SelectMany(total => Fillings(groups, total)))
        {
            var shown = SmallGroups.Show(counts, least);
            var small = counts.Where(count => count < least).ToList();
            Assert.All(counts.Zip(shown), pair => Assert.True(pair.Second is null || pair.First == pair.Second));
            // Besides them only the smallest of the others: where the small ones alone would be too few, or could be told from their sum.
            var besides = counts.Where((count, group) => count >= least && shown[group] is null).ToList();
            Assert.All(besides, count => Assert.Equal(counts.Where(other => other >= least).Min(), count));
            if (besides.Count > 0)
                Assert.True(small.Sum() < least || Fillings(small.Count, small.Sum()).Count(filling => filling.All(count => count < least)) == 1);
        }
    }

    [Fact]
    public void Where_every_group_is_large_all_are_shown() =>
        Assert.Equal([5, 40, 300, 5], SmallGroups.Show([5, 40, 300, 5]));

    [Fact]
    public void One_small_group_takes_the_smallest_other_with_it() =>
        Assert.Equal([null, 60, null, 12], SmallGroups.Show([3, 60, 9, 12]));

    [Fact]
    public void Which_of_two_equal_groups_is_hidden_does_not_tell() =>
        Assert.Equal([null, null, null, 12], SmallGroups.Show([5, 5, 3, 12]));

    [Fact]
    public void Small_groups_that_cannot_be_told_apart_hide_nothing_else() =>
        Assert.Equal([null, 60, null, 12], SmallGroups.Show([3, 60, 4, 12]));

    [Fact]
    public void Nobody_is_a_small_group_too() =>
        Assert.Equal([null, null], SmallGroups.Show([0, 22]));

    [Theory]
    [InlineData(14, 22, true)]
    [InlineData(18, 22, false)]
    [InlineData(4, 22, false)]
    [InlineData(5, 10, true)]
    public void A_part_is_told_where_both_it_and_the_others_are_a_group(int part, int whole, bool isTold) =>
        Assert.Equal(isTold, SmallGroups.MayTell(part, whole));

    private static string Print(IReadOnlyList<int?> shown) => string.Join(' ', shown.Select(count => count?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "?"));

    private static IEnumerable<int[]> Fillings(int groups, int total)
    {
        if (groups == 1)
            return [[total]];
        return Enumerable.Range(0, total + 1).SelectMany(first => Fillings(groups - 1, total - first), (first, others) => (int[])[first, .. others]);
    }
}
