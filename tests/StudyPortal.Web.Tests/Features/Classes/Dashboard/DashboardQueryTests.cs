using StudyPortal.Learning.Classes;
using StudyPortal.Web.Features.Classes.Dashboard;
using StudyPortal.Web.Features.Statistics;

namespace StudyPortal.Web.Tests.Features.Classes.Dashboard;

public sealed class DashboardQueryTests
{
    [Fact]
    public void What_an_address_says_is_what_it_is_made_of()
    {
        var asked = new DashboardQuery(DashboardTopic.Lessons, new TableOrder("etcd/one", IsDescending: true), 3, 50, Placement.OnTrack, IsInactive: true, "Ada & Grace", "quorum");

        Assert.Equal(asked, DashboardQuery.Parse(asked.ToText()));
        Assert.Equal("", DashboardQuery.Usual.ToText());
        Assert.Equal(DashboardQuery.Usual, DashboardQuery.Parse(""));
    }

    [Theory]
    [InlineData("?view=secrets&page=0&size=1000&placement=lost&inactive=maybe&sort=-")]
    [InlineData("?view=7&page=-3&size=x&placement=9&q=%20")]
    [InlineData("?view&page&=&&")]
    [InlineData(null)]
    public void What_cannot_be_understood_is_left_out(string? address) => Assert.Equal(DashboardQuery.Usual, DashboardQuery.Parse(address));

    [Fact]
    public void Another_topic_keeps_who_is_looked_at()
    {
        var objectives = DashboardQuery.Parse("?view=objectives&sort=-quorum&page=2&placement=struggling&q=ada");

        Assert.Equal("?view=lessons&placement=struggling&q=ada", objectives.For(DashboardTopic.Lessons).ToText());
        Assert.Equal("?view=objectives&sort=measure&placement=struggling&q=ada", objectives.By(new TableOrder(HeatMaps.Measure, IsDescending: false)).ToText());
    }
}
