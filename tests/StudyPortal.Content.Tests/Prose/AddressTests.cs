using StudyPortal.Content.Prose;

namespace StudyPortal.Content.Tests.Prose;

public sealed class AddressTests
{
    public static TheoryData<string> Hostile =>
    [
        "javascript:alert(1)", "JAVASCRIPT:alert(1)", "&#x6A;avascript:alert(1)", "&#106avascript:alert(1)", "java&#9;script:alert(1)",
        "java&NewLine;script:alert(1)", "&#1;javascript:alert(1)", "&#xA0;javascript:alert(1)", "&#x2028;javascript:alert(1)", "javascript&colon;alert(1)",
        "vbscript:x", "data:text/html;base64,PHNjcmlwdD4=", "blob:https://x", "file:///etc/passwd", "ftp://x.org", "//evil.org", "/\\evil.org",
        "\\\\evil.org", "https:evil.org", "https:///", "http://", "images/../../x", "./images/x", "?q=1", "%6aavascript:alert(1)", "feed:javascript:x",
        "view-source:javascript:x", "javascript://etcd.io/%0aalert(1)",
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void What_is_not_known_to_be_good_loses_its_address(string address)
    {
        foreach (var text in new[] { $"[a]({address})", $"![a]({address})", $"[a](<{address}>)", $"[a]\n\n[a]: <{address}>" })
        {
            var fragment = SampleText.Fragment(text);
            Assert.DoesNotContain("href", fragment.Html, StringComparison.Ordinal);
            Assert.DoesNotContain("src", fragment.Html.Replace("&", "", StringComparison.Ordinal).Split(':')[0], StringComparison.Ordinal);
            Assert.DoesNotContain("<img", fragment.Html, StringComparison.Ordinal);
            Assert.Empty(fragment.References);
        }
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_refused_address_is_a_finding(string address)
        => Assert.Single(SampleText.Fragment($"text [a](<{address}>)", firstLine: 7).Findings, finding => finding.Line == 7);

    [Theory]
    [InlineData("https://etcd.io/docs/v3.6/", true)]
    [InlineData("HTTP://k8s.io", true)]
    [InlineData("/guides/etcd-ports/two-ports#who-dials", false)]
    [InlineData("#anchor", false)]
    [InlineData("mailto:a@example.org", false)]
    public void A_good_address_stays_and_only_the_web_is_without_opener(string address, bool isWeb)
    {
        var fragment = SampleText.Fragment($"[a]({address})");
        Assert.Empty(fragment.Findings);
        Assert.Equal([new LinkReference(1, address)], fragment.References);
        Assert.Equal(isWeb, fragment.Html.Contains("rel=\"noopener\"", StringComparison.Ordinal));
        Assert.DoesNotContain("target", fragment.Html, StringComparison.Ordinal);
    }
}
