using Bunit;
using StudyPortal.Web.Features.Search;

namespace StudyPortal.Web.Tests.Features.Search;

public sealed class SearchSuggestionsTests : BunitContext
{
    [Fact]
    public void Each_place_is_an_option_with_its_link_and_marked_words()
    {
        SearchHit[] hits = [new("<mark>Quorum</mark>", "The guide", "/guides/guide/quorum", "a &lt;b&gt;"), new("Learner", "Glossary", "/glossary#learner", "")];

        var list = Draw("quorum", hits);

        Assert.Equal(["suggestion-0", "suggestion-1"], list.FindAll("[role=listbox] [role=option]").Select(option => option.Id), StringComparer.Ordinal);
        Assert.Equal(["/guides/guide/quorum", "/glossary#learner"], list.FindAll("a").Select(link => link.GetAttribute("href")), StringComparer.Ordinal);
        Assert.Equal("Quorum", list.Find("mark").TextContent);
        Assert.Empty(list.FindAll("b"));
    }

    [Fact]
    public void Nothing_found_is_said_with_what_was_typed_encoded()
    {
        var list = Draw("<script>x</script>", []);

        Assert.Equal("Nothing found for “<script>x</script>”.", list.Find("[aria-disabled=true]").TextContent);
        Assert.Empty(list.FindAll("script"));
    }

    private IRenderedComponent<SearchSuggestions> Draw(string query, IReadOnlyList<SearchHit> hits) =>
        Render<SearchSuggestions>(list => list.Add(l => l.Query, query).Add(l => l.Hits, hits));
}
