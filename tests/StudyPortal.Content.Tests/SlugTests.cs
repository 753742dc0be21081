namespace StudyPortal.Content.Tests;

public sealed class SlugTests
{
    [Theory]
    [InlineData("a", true)]
    [InlineData("etcd-ports", true)]
    [InlineData("2380", true)]
    [InlineData("", false)]
    [InlineData("-a", false)]
    [InlineData("a-", false)]
    [InlineData("a--b", false)]
    [InlineData("A", false)]
    [InlineData("é", false)]
    [InlineData("a_b", false)]
    [InlineData("a/b", false)]
    public void A_slug_is_small_letters_digits_and_single_hyphens(string text, bool isSlug) => Assert.Equal(isSlug, Slug.IsValid(text));

    [Theory]
    [InlineData("Lease", "lease")]
    [InlineData("etcd member", "etcd-member")]
    [InlineData("  --listen-client-urls ", "listen-client-urls")]
    [InlineData("TCP/IP (both)", "tcp-ip-both")]
    [InlineData("???", "")]
    public void A_name_makes_a_slug(string name, string slug) => Assert.Equal(slug, Slug.From(name));

    [Fact]
    public void A_slug_has_a_bound() => Assert.False(Slug.IsValid(new string('a', Slug.MaxLength + 1)));
}
