using FsCheck.Fluent;
using StudyPortal.Learning.Mastery;

namespace StudyPortal.Learning.Tests.Mastery;

public sealed class StreakTests
{
    private static readonly DateTimeOffset _noon = new(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("", 0, 0, false)]
    [InlineData("0", 1, 1, true)]
    [InlineData("1", 1, 1, false)]
    [InlineData("2", 0, 1, false)]
    [InlineData("0 1 2", 3, 3, true)]
    [InlineData("1 2 3", 3, 3, false)]
    [InlineData("0 2 3 4", 1, 3, true)]
    [InlineData("0 0 0 1 1", 2, 2, true)]
    [InlineData("5 6 7 8", 0, 4, false)]
    [InlineData("0 -1 -2", 1, 1, true)]
    public void Days_in_a_row_count_and_a_day_that_is_not_over_breaks_nothing(string daysAgo, int current, int longest, bool isActiveToday)
    {
        var activity = daysAgo.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(days => _noon.AddDays(-int.Parse(days, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(new Streak(current, longest, isActiveToday), Streak.Of(activity, _noon, TimeZoneInfo.Utc));
    }

    [Fact]
    public void A_day_begins_at_midnight_where_the_learner_is()
    {
        DateTimeOffset[] activity = [new(2026, 3, 8, 23, 30, 0, TimeSpan.Zero), new(2026, 3, 9, 0, 30, 0, TimeSpan.Zero)];
        Assert.Equal(2, Streak.Of(activity, _noon, TimeZoneInfo.Utc).Longest);
        Assert.Equal(1, Streak.Of(activity, _noon, Zone(hours: 2)).Longest);
        Assert.Equal(1, Streak.Of(activity, _noon, Zone(hours: -5)).Longest);
    }

    [Fact]
    public void The_offset_in_which_a_moment_is_written_does_not_matter() =>
        Assert.Equal(
            Streak.Of([_noon, _noon.AddDays(-1)], _noon, Zone(hours: 9)),
            Streak.Of([_noon.ToOffset(TimeSpan.FromHours(-7)), _noon.AddDays(-1)], _noon, Zone(hours: 9)));

    [Fact]
    public void It_agrees_with_counting_day_by_day() =>
        Seeded.Holds(Gen.Choose(0, 24 * 20).ArrayOf().Zip(Gen.Choose(-12, 12)), given =>
        {
            var (hoursAgo, offset) = given;
            var activity = hoursAgo.Select(hours => _noon.AddHours(-hours)).ToList();
            return Streak.Of(activity, _noon, Zone(offset)) == CountedDayByDay(activity, TimeSpan.FromHours(offset));
        });

    private static Streak CountedDayByDay(List<DateTimeOffset> activity, TimeSpan offset)
    {
        const int Days = 25;
        var active = Enumerable.Range(0, Days).Select(back => activity.Exists(moment => moment.ToOffset(offset).Date == _noon.ToOffset(offset).Date.AddDays(-back))).ToList();
        var current = active.Skip(active[0] ? 0 : 1).TakeWhile(isActive => isActive).Count();
        var longest = Enumerable.Range(0, Days).Max(from => active.Skip(from).TakeWhile(isActive => isActive).Count());
        return new Streak(current, longest, active[0]);
    }

    private static TimeZoneInfo Zone(int hours) => TimeZoneInfo.CreateCustomTimeZone($"test{hours}", TimeSpan.FromHours(hours), displayName: null, standardDisplayName: null);
}
