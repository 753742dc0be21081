using StudyPortal.Content.Prose;

namespace StudyPortal.Content.Tests.Prose;

public sealed class FragmentTests
{
    [Fact]
    public void A_fragment_holds_paragraphs_tables_and_code()
    {
        var fragment = SampleText.Fragment("Which *port*?\n\n```text\nx\n```\n\n|a|\n|-|\n|b|");
        Assert.Empty(fragment.Findings);
        Assert.StartsWith("<p>Which <em>port</em>?</p>\n<figure class=\"code\"", fragment.Html, StringComparison.Ordinal);
        Assert.Equal("Which port? a b", fragment.PlainText);
    }

    [Fact]
    public void Headings_and_directives_are_out_of_place()
        => Assert.Equal(
            [new ProseFinding(5, "a heading has no place here; write a paragraph"), new ProseFinding(7, "a directive (:::) has no place here")],
            SampleText.Fragment("## a\n\n:::quiz\n- b\n:::", firstLine: 5).Findings);

    [Fact]
    public void Inline_text_has_no_paragraph_around_it()
    {
        var fragment = FragmentPipeline.RenderInline("A **majority** of `n`.\n", 1, SampleText.Context);
        Assert.Equal("A <strong>majority</strong> of <code>n</code>.", fragment.Html);
        Assert.Equal("A majority of n.", fragment.PlainText);
        Assert.Empty(fragment.Findings);
    }

    [Theory]
    [InlineData("- a")]
    [InlineData("a\n\nb")]
    [InlineData("> a")]
    public void Inline_text_of_more_than_a_paragraph_is_a_finding(string markdown)
        => Assert.Equal([new ProseFinding(3, "one paragraph of text and nothing else stands here")],
            FragmentPipeline.RenderInline(markdown, 3, SampleText.Context).Findings);

    [Fact]
    public void Nothing_gives_nothing()
    {
        var fragment = FragmentPipeline.RenderInline("", 1, SampleText.Context);
        Assert.Equal(("", "", 0), (fragment.Html, fragment.PlainText, fragment.Findings.Count));
    }

    [Fact]
    public void Ids_begin_with_the_prefix_of_the_text()
    {
        var html = FragmentPipeline.Render("[[quorum]] a[^1]\n\n[^1]: b", 1, SampleText.Context with { IdPrefix = "q-1:" }).Html;
        Assert.Contains("id=\"q-1:term:1\"", html, StringComparison.Ordinal);
        Assert.Contains("aria-describedby=\"q-1:term:1\"", html, StringComparison.Ordinal);
        Assert.Contains("<li id=\"q-1:fn:1\">", html, StringComparison.Ordinal);
        Assert.Contains("href=\"#q-1:fnref:1\"", html, StringComparison.Ordinal);
    }
}
