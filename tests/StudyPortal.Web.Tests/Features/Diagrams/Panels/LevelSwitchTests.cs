using Bunit;
using StudyPortal.Web.Features.Diagrams.Panels;
using StudyPortal.Web.Features.Diagrams.Scenes;

namespace StudyPortal.Web.Tests.Features.Diagrams.Panels;

public sealed class LevelSwitchTests : BunitContext
{
    private readonly List<SceneLevel> _told = [];

    [Fact]
    public void What_is_shown_is_pressed()
    {
        var level = Draw(new EtcdInside());

        Assert.Equal("Inside etcd", level.Find("[aria-pressed='true']").TextContent);
    }

    [Fact]
    public void It_tells_what_is_to_be_shown()
    {
        var level = Draw(new Overview());

        level.FindAll("button")[1].Click();
        level.Find("select").Change("cp2");
        level.Find("select").Change("");

        Assert.Equal([new EtcdInside(), new NodeInside("cp2"), new Overview()], _told);
    }

    [Fact]
    public void Inside_a_machine_the_select_names_it()
    {
        var level = Draw(new NodeInside("cp2"));

        Assert.Empty(level.FindAll("[aria-pressed='true']"));
        Assert.Equal("cp2", level.Find("select").GetAttribute("value"));
    }

    private IRenderedComponent<LevelSwitch> Draw(SceneLevel shown) =>
        Render<LevelSwitch>(level => level.Add(p => p.Level, shown).Add(p => p.Hosts, ["cp1", "cp2"]).Add(p => p.OnLevel, _told.Add));
}
