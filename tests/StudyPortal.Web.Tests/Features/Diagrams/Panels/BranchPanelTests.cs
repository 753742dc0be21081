using System.Collections.Immutable;
using Bunit;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.World;
using StudyPortal.Web.Features.Diagrams.Panels;
using StudyPortal.Web.Features.Diagrams.Playing;

namespace StudyPortal.Web.Tests.Features.Diagrams.Panels;

public sealed class BranchPanelTests : BunitContext
{
    private static readonly History _history = History.From(Pictures.Settled("stacked-3"));
    private static readonly Instant _beginning = _history.Beginning;

    private static readonly ImmutableArray<Branch> _branches =
        [new(Branch.First, _history, Parent: null, ForkedAt: null), new("cp3 fails at 1:00", _history, 0, _beginning + TimeSpan.FromSeconds(60))];

    private readonly List<int?> _told = [];

    [Fact]
    public void A_single_branch_says_how_another_one_begins() => Assert.Contains("a branch begins there", Draw(_branches[..1], 0).Markup, StringComparison.Ordinal);

    [Fact]
    public void Each_branch_says_where_it_left_and_can_be_chosen()
    {
        var panel = Draw(_branches, 1);

        Assert.Equal(["where all began", "left “The first run” at 1:00"], panel.FindAll(".from").Select(from => from.TextContent), StringComparer.Ordinal);
        Assert.Equal("cp3 fails at 1:00", panel.Find("[aria-pressed='true'] .name").TextContent);
        panel.Find(".branch").Click();
        Assert.Equal([0], _told);
    }

    [Fact]
    public void Another_branch_can_be_put_beside_it_and_taken_away()
    {
        var panel = Draw(_branches, 0);
        Assert.Equal(["Nothing", "cp3 fails at 1:00"], panel.FindAll("option").Select(option => option.TextContent), StringComparer.Ordinal);

        panel.Find("select").Change("1");
        panel.Find("select").Change("");

        Assert.Equal([1, null], _told);
    }

    [Fact]
    public void Where_two_branches_differ_is_marked()
    {
        var panel = Draw(_branches, 0, compared: 1);

        var write = panel.Find("tr[data-verdict='etcd.write']");
        Assert.Equal(["yes", "no"], write.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()), StringComparer.Ordinal);
        Assert.NotNull(panel.Find(".differs[data-verdict='etcd.write']"));
        Assert.Contains("differs", write.QuerySelector("th")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(panel.FindAll(".differs[data-verdict='etcd.stale-read']"));
        Assert.Contains("Nobody leads.", panel.Find("tbody tr").TextContent, StringComparison.Ordinal);
        Assert.Matches("^They differ in \\d+ of 11\\.$", panel.Find("caption").TextContent);
    }

    private IRenderedComponent<BranchPanel> Draw(ImmutableArray<Branch> branches, int current, int? compared = null) => Render<BranchPanel>(panel => panel
        .Add(p => p.Branches, branches).Add(p => p.Current, current).Add(p => p.Beginning, _beginning).Add(p => p.Compared, compared)
        .Add(p => p.Verdicts, Judged.Healthy).Add(p => p.OtherVerdicts, Judged.Broken)
        .Add(p => p.OnChoose, branch => _told.Add(branch)).Add(p => p.OnCompare, _told.Add));
}
