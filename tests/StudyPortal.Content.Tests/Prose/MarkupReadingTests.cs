namespace StudyPortal.Content.Tests.Prose;

public sealed class MarkupReadingTests
{
    [Theory]
    [InlineData("<p>a</p><hr />")]
    [InlineData("<a href=\"/x\" rel=\"noopener\">a &lt;</a><input type=\"checkbox\" disabled>")]
    public void Good_markup_has_no_fault(string html) => Assert.Null(MarkupReading.Fault(html));

    [Theory]
    [InlineData("<p>a")]
    [InlineData("<p><em>a</p></em>")]
    [InlineData("a < b")]
    [InlineData("a > b")]
    [InlineData("<script>a</script>")]
    [InlineData("<p onclick=\"x\">a</p>")]
    [InlineData("<p style=\"x\">a</p>")]
    [InlineData("<a href=\"javascript:x\">a</a>")]
    [InlineData("<a href=\"JavaScript&#58;x\">a</a>")]
    [InlineData("<a href=\"//x.org\">a</a>")]
    [InlineData("<a href=\"/x\"y\">a</a>")]
    [InlineData("<p id=\"a\">a</p><p id=\"a\">b</p>")]
    public void Bad_markup_is_caught(string html) => Assert.NotNull(MarkupReading.Fault(html));
}
