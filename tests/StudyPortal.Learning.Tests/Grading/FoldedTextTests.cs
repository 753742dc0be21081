using StudyPortal.Learning.Grading;

namespace StudyPortal.Learning.Tests.Grading;

public sealed class FoldedTextTests
{
    [Fact]
    public void Folding_twice_changes_nothing_more() =>
        Seeded.Holds(Generated.Texts, text => FoldedText.Of(FoldedText.Of(text)) == FoldedText.Of(text));

    [Fact]
    public void Surrounding_white_space_does_not_matter() =>
        Seeded.Holds(Generated.Texts, text => FoldedText.Of($" \t{text}\u00a0\n") == FoldedText.Of(text));
}
