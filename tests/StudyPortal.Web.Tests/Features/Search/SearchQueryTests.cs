using StudyPortal.Web.Features.Search;

namespace StudyPortal.Web.Tests.Features.Search;

public sealed class SearchQueryTests
{
    private const int Cases = 20_000;
    private const int MaxWords = 8;
    private const int MaxWordLength = 40;

    // What is special to FTS5, to HTML and to Unicode, between a few plain letters.
    private const string Alphabet = "ab9ÄßЖ中 \"'*()-:^{}+,.AND OR NOT NEAR\0\n\t<>&%\\;\uD83D\uDE00\uD800\uDC00\u0301\uFFFF";

    [Fact]
    public void Any_text_becomes_a_few_short_words_of_letters_and_digits()
    {
        var random = new Random(20_260);
        for (var i = 0; i < Cases; i++)
        {
            var typed = Text(random);
            var query = SearchQuery.Parse(typed);
            Assert.True(query.Words.Count <= MaxWords, typed);
            Assert.All(query.Words, word =>
            {
                Assert.InRange(word.Length, 1, MaxWordLength);
                Assert.All(word.EnumerateRunes(), rune => Assert.True(System.Text.Rune.IsLetterOrDigit(rune), $"'{rune}' of '{typed}'"));
            });
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  \t ")]
    [InlineData("\"*() - :")]
    public void Text_without_letters_asks_for_nothing(string? typed) => Assert.True(SearchQuery.Parse(typed).IsEmpty);

    [Fact]
    public void Words_are_folded_to_lower_case_and_cut_at_everything_else() =>
        Assert.Equal(["kube", "apiserver", "etcd", "2379"], SearchQuery.Parse("kube-apiserver ETCD:2379").Words);

    [Fact]
    public void An_overlong_text_is_cut() => Assert.Equal(["aa"], SearchQuery.Parse("aa " + new string('b', 100_000)).Words);

    [Fact]
    public void Each_word_is_a_quoted_prefix()
    {
        var query = SearchQuery.Parse("quorum or near");

        Assert.Equal("\"quorum\"* AND \"or\"* AND \"near\"*", query.MatchAll);
        Assert.Equal("\"quorum\"* OR \"or\"* OR \"near\"*", query.MatchAny);
    }

    private static string Text(Random random) => string.Create(random.Next(0, 80), random, static (text, from) =>
    {
        foreach (ref var character in text) character = Alphabet[from.Next(Alphabet.Length)];
    });
}
