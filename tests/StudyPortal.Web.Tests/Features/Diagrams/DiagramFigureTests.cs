using Bunit;
using StudyPortal.Web.Features.Diagrams;
using StudyPortal.Web.Features.Diagrams.Scenes;

namespace StudyPortal.Web.Tests.Features.Diagrams;

public sealed class DiagramFigureTests : BunitContext
{
    [Fact]
    public void It_holds_both_pictures_the_words_and_what_stands_below()
    {
        var snapshot = Pictures.Snapshot("stacked-3");
        var (wide, narrow) = (Pictures.Of(snapshot, DiagramWidths.Wide), Pictures.Of(snapshot, DiagramWidths.Narrow));

        var figure = Render<DiagramFigure>(it => it.Add(p => p.Wide, wide).Add(p => p.Narrow, narrow).Add(p => p.Title, "Three nodes").Add(p => p.Caption, "As kubeadm puts them up.").AddChildContent("<a href=\"?live=x\">Operate</a>"));

        Assert.Equal("Three nodes", figure.Find("figure").GetAttribute("aria-label"));
        Assert.Equal([wide.Width, narrow.Width], figure.FindAll("svg.cluster-diagram").Select(svg => int.Parse(svg.GetAttribute("width")!, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal("As kubeadm puts them up.", figure.Find("figcaption").TextContent);
        Assert.Contains("Control-plane node cp1, 10.0.0.11.", figure.Find("details").TextContent, StringComparison.Ordinal);
        Assert.Equal("Operate", figure.Find("a").TextContent);
        Assert.Empty(figure.FindAll("script, [tabindex]"));
    }

    [Theory]
    [InlineData("stacked-3")]
    [InlineData("external-3")]
    [InlineData("stacked-7")]
    public void A_narrow_picture_fits_a_phone(string topology) =>
        Assert.True(Pictures.Of(Pictures.Snapshot(topology), DiagramWidths.Narrow).Width <= DiagramWidths.Narrow);
}
