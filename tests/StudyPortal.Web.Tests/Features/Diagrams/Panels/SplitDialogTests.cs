using Bunit;
using StudyPortal.Web.Features.Diagrams.Panels;

namespace StudyPortal.Web.Tests.Features.Diagrams.Panels;

public sealed class SplitDialogTests : BunitContext
{
    private static readonly string[] _hosts = ["cp1", "cp2", "cp3"];

    private readonly List<SplitSides> _told = [];

    public SplitDialogTests() => JSInterop.Mode = JSRuntimeMode.Loose;

    [Fact]
    public void Nothing_is_drawn_while_it_is_closed() => Assert.Empty(Draw(isOpen: false).FindAll("dialog"));

    [Fact]
    public void It_cannot_cut_while_a_side_is_empty()
    {
        var dialog = Draw();
        Assert.True(dialog.Find(".danger").HasAttribute("disabled"));

        PutOnSideB(dialog, 0);
        PutOnSideB(dialog, 1);
        Assert.False(dialog.Find(".danger").HasAttribute("disabled"));

        PutOnSideB(dialog, 2);
        Assert.True(dialog.Find(".danger").HasAttribute("disabled"));
        Assert.Equal("Put at least one machine on each side.", dialog.Find("[role=status]").TextContent);
    }

    [Fact]
    public void It_tells_both_sides_in_the_order_of_the_picture()
    {
        var dialog = Draw();
        PutOnSideB(dialog, 2);
        PutOnSideB(dialog, 0);
        Assert.Equal("Cut: cp2 from cp1, cp3.", dialog.Find("[role=status]").TextContent);

        dialog.Find(".danger").Click();

        var sides = Assert.Single(_told);
        Assert.Equal(["cp2"], sides.First, StringComparer.Ordinal);
        Assert.Equal(["cp1", "cp3"], sides.Second, StringComparer.Ordinal);
    }

    [Fact]
    public void It_tells_when_the_browser_has_closed_it()
    {
        var closed = 0;
        var dialog = Render<SplitDialog>(split => split.Add(p => p.Hosts, _hosts).Add(p => p.IsOpen, value: true).Add(p => p.OnClose, () => closed++));

        dialog.Find("dialog").TriggerEvent("onclose", EventArgs.Empty);

        Assert.Equal(1, closed);
    }

    private static void PutOnSideB(IRenderedComponent<SplitDialog> dialog, int host) => dialog.FindAll("fieldset")[host].QuerySelectorAll("input")[1].Change(true);

    private IRenderedComponent<SplitDialog> Draw(bool isOpen = true) =>
        Render<SplitDialog>(split => split.Add(p => p.Hosts, _hosts).Add(p => p.IsOpen, isOpen).Add(p => p.OnSplit, _told.Add));
}
