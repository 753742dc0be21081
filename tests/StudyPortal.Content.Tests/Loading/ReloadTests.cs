namespace StudyPortal.Content.Tests.Loading;

public sealed class ReloadTests
{
    private const int Seed = 20_260_103;
    private const int Changes = 400;

    /// <summary>A chain of changes, each loaded on top of the last result, beside a load that remembers nothing.</summary>
    [Fact]
    public void Loading_again_gives_what_a_fresh_load_gives()
    {
        var mutations = new MutatedFiles(Seed);
        var result = SampleContent.Loaded;
        for (var change = 0; change < Changes; change++)
        {
            var (path, bytes) = mutations.Next();
            var restored = change % 3 == 0 ? SampleContent.Files : result.Files;
            var files = change % 7 == 0 ? restored.Without(path) : restored.With(Content.Files.ContentDecoder.FromBytes(path, bytes));
            result = CatalogueLoader.Load(files, result);
            var fresh = CatalogueLoader.Load(files);
            Assert.Equal(fresh.Errors, result.Errors);
            Assert.Equal(CatalogueMarkup.Of(fresh.Sound), CatalogueMarkup.Of(result.Sound), StringComparer.Ordinal);
        }
    }

    [Fact]
    public void A_term_that_appears_later_gets_its_card()
    {
        var without = CatalogueLoader.Load(SampleContent.Files.Edit("glossary.yml", "- term: etcd member\n  slug: member\n", "- term: etcd learner\n  slug: learner\n"));
        var with = CatalogueLoader.Load(SampleContent.Files, without);
        Assert.NotEmpty(without.Errors);
        Assert.Empty(with.Errors);
        Assert.Equal(CatalogueMarkup.Of(SampleContent.Loaded.Sound), CatalogueMarkup.Of(with.Sound), StringComparer.Ordinal);
    }

    [Fact]
    public void Findings_come_in_the_order_of_files_and_lines()
    {
        var files = SampleContent.Files.Without("guides/other/01-ports.md").Edit("questions/choices.md", "kind: single", "kind: x").With("a.txt", "x");
        var errors = CatalogueLoader.Load(files).Errors;
        Assert.Equal(errors.OrderBy(error => error.File, StringComparer.Ordinal).ThenBy(error => error.Line), errors);
        Assert.True(errors.Select(error => error.File).Distinct(StringComparer.Ordinal).Count() > 3);
    }
}
