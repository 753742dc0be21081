using StudyPortal.Content.Glossary;
using StudyPortal.Web.Features.Search;
using static StudyPortal.Web.Tests.Features.Search.SmallCatalogue;

namespace StudyPortal.Web.Tests.Features.Search;

public sealed class SearchIndexTests : IDisposable
{
    private readonly SearchIndex _index = SearchIndex.Build(Of(
        [
            Lesson(1, "Backups of a cluster", Section("Snapshots", "snapshots", "A snapshot of the quorum is taken from one member. Quorum, quorum, quorum.", "etcdctl snapshot save")),
            Lesson(2, "Quorum", Section("Why <script>alert(1)</script> & co", "why", "Half of the members & one more: a <b>majority</b> of defragmented peers.")),
        ],
        new GlossaryEntry("Learner", "learner", "<p>A member without a vote.</p>", "A member without a vote.", ["non-voter"], null)));

    public void Dispose() => _index.Dispose();

    [Fact]
    public void A_title_ranks_over_the_prose_of_another_lesson()
    {
        var links = Find("quorum").Select(hit => hit.Link).ToList();

        Assert.Equal("/guides/guide/lesson-2", links[0]);
        Assert.Equal("/guides/guide/lesson-1#snapshots", links[^1]);
    }

    [Fact]
    public void A_section_is_linked_with_its_anchor_and_named_with_its_lesson()
    {
        var hit = Assert.Single(Find("majority"));

        Assert.Equal("/guides/guide/lesson-2#why", hit.Link);
        Assert.Equal("The guide · Quorum", hit.Place);
    }

    [Fact]
    public void A_section_of_questions_alone_is_no_place_to_find()
    {
        using var index = SearchIndex.Build(Of([Lesson(1, "Quorum", Section("Check-in", "check-in", ""))]));

        Assert.Equal("/guides/guide/lesson-1", Assert.Single(index.Find(SearchQuery.Parse("quorum"), 10)).Link);
    }

    [Fact]
    public void Titles_and_excerpts_are_encoded_and_their_words_marked()
    {
        var hit = Assert.Single(Find("majority script"));

        Assert.Equal("Why &lt;<mark>script</mark>&gt;alert(1)&lt;/<mark>script</mark>&gt; &amp; co", hit.TitleHtml);
        Assert.Contains("&amp; one more: a &lt;b&gt;<mark>majority</mark>&lt;/b&gt;", hit.ExcerptHtml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("defrag")]
    [InlineData("DÉFRAG")]
    [InlineData("d")]
    public void A_word_that_is_still_being_typed_finds_the_whole_one(string typed) => Assert.Contains(Find(typed), hit => hit.Link == "/guides/guide/lesson-2#why");

    [Fact]
    public void Code_is_found_and_shown_where_the_prose_does_not_have_the_word() =>
        Assert.Equal("<mark>etcdctl</mark> snapshot save", Assert.Single(Find("etcdctl")).ExcerptHtml);

    [Fact]
    public void The_glossary_is_found_by_its_other_names_too() => Assert.Equal("/glossary#learner", Assert.Single(Find("voter")).Link);

    [Fact]
    public void Where_no_place_has_all_words_any_of_them_will_do()
    {
        Assert.Equal("/guides/guide/lesson-2#why", Assert.Single(Find("majority zebra")).Link);
        Assert.Empty(Find("zebra unicorn"));
    }

    [Fact]
    public void No_more_than_asked_for_is_found() => Assert.Single(Find("quorum", take: 1));

    [Fact]
    public void Nothing_that_is_typed_breaks_the_search()
    {
        var random = new Random(5);
        const string Alphabet = "quorum \"*()-:^{}+,ANDORNOTEA\0%_;'<\uD83D\u0301é中9";
        for (var i = 0; i < 2_000; i++)
        {
            var typed = string.Create(random.Next(0, 60), random, static (text, from) => { foreach (ref var c in text) c = Alphabet[from.Next(Alphabet.Length)]; });
            Assert.All(Find(typed), hit => Assert.DoesNotContain("<script", hit.TitleHtml + hit.ExcerptHtml, StringComparison.OrdinalIgnoreCase));
        }
    }

    private IReadOnlyList<SearchHit> Find(string typed, int take = 10) => _index.Find(SearchQuery.Parse(typed), take);
}
