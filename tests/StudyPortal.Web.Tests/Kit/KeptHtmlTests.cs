using StudyPortal.Web.Kit;

namespace StudyPortal.Web.Tests.Kit;

public sealed class KeptHtmlTests
{
    private static readonly string Token = FormMarks.TokenFor(context: null);
    private static readonly string Key = FormMarks.KeyFor(context: null);

    [Fact]
    public void Every_mark_is_filled_and_nothing_else_changes()
    {
        var kept = new KeptHtml($"<a t=\"{Token}\" k=\"{Key}\"/><b t=\"{Token}\"/>kept-token-");

        Assert.Equal("<a t=\"T\" k=\"K\"/><b t=\"T\"/>kept-token-", kept.Fill("T", "K"));
        Assert.Equal("<a t=\"\" k=\"\"/><b t=\"\"/>kept-token-", kept.Fill("", ""));
    }

    [Fact]
    public void Html_without_marks_stays_as_it_is() => Assert.Equal("<p>Quorum</p>", new KeptHtml("<p>Quorum</p>").Fill("T", "K"));

    [Fact]
    public void What_only_looks_like_a_mark_is_text()
    {
        var foreign = $"kept-token-{new string('0', 32)}";

        Assert.Equal(foreign, new KeptHtml(foreign).Fill("T", "K"));
    }

    [Fact]
    public void A_value_that_holds_a_mark_is_not_filled_again() => Assert.Equal(Key, new KeptHtml(Token).Fill(Key, "K"));
}
