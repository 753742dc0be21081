using StudyPortal.Content;
using StudyPortal.Web.Features.Authoring;

namespace StudyPortal.Web.Tests.Features.Authoring;

public sealed class SourceTextTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("", "")]
    [InlineData("\r\n\r\n", "")]
    [InlineData("a", "a\n")]
    [InlineData("a\r\nb\rc\nd", "a\nb\nc\nd\n")]
    [InlineData("a\n\n\n", "a\n")]
    [InlineData("\n a  \n", "\n a  \n")]
    [InlineData("a\u2028b\u0085\f", "a\u2028b\u0085\f\n")]
    public void A_posted_text_has_line_feeds_and_one_at_its_end(string? posted, string kept) => Assert.Equal(kept, SourceText.Tidy(posted));

    [Theory]
    [InlineData("a\nb\nc\n", "a\nX\nc\n", 2, "b", "X")]
    [InlineData("a\nc\n", "a\nb\nc\n", 2, "", "b")]
    [InlineData("a\na\n", "a\n", 2, "a", "")]
    [InlineData("a\n", "b\n", 1, "a", "b")]
    [InlineData("a", "a", 2, "", "")]
    [InlineData("", "a\n", 1, "", "a")]
    public void Two_versions_part_between_their_common_beginning_and_end(string theirs, string mine, int line, string left, string right)
    {
        var difference = TextDifference.Between(theirs, mine);

        Assert.Equal((line, left, right), (difference.FirstLine, string.Join('\n', difference.Theirs), string.Join('\n', difference.Mine)));
    }

    [Fact]
    public void Each_line_has_its_number_and_marked_ones_stand_out()
    {
        var pieces = SourceGutter.Of("1\n2\n3\n4\n", [new("f", 2, "bad"), new("f", 3, "poor", Severity.Warning)], wanted: 4);

        Assert.Equal("  1\n× 2\n! 3\n› 4\n  5\n", string.Concat(pieces.Select(piece => piece.Text)));
        Assert.Equal([(2, "error"), (3, "warning"), (4, "wanted")], pieces.Where(piece => piece.Line is not null).Select(piece => (piece.Line!.Value, piece.Tone!)));
    }

    [Fact]
    public void A_long_text_without_findings_is_one_piece_of_numbers() =>
        Assert.Single(SourceGutter.Of(string.Concat(Enumerable.Repeat("line\n", 20_000)), [], wanted: null));
}
