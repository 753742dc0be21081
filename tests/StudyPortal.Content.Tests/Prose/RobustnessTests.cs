using System.Net;
using System.Text.RegularExpressions;
using StudyPortal.Content.Lessons;
using StudyPortal.Content.Prose;

namespace StudyPortal.Content.Tests.Prose;

public sealed partial class RobustnessTests
{
    private const int Seed = 20_260_101;
    private const int Texts = 5_000;

    public static TheoryData<string> Languages => ["yaml", "bash", "json", "ini", "haproxy", "nginx", "console", "text", "mermaid"];

    [Fact]
    public void Mutated_texts_give_sound_markup()
    {
        var texts = new MutatedTexts(Seed);
        for (var i = 0; i < Texts; i++)
        {
            var text = texts.Next();
            var document = SampleText.Lesson(text);
            CheckMarkup(string.Concat(document.Blocks.OfType<ProseBlock>().Select(block => block.Html)), text);
            CheckMarkup(SampleText.Fragment(text).Html, text);
            CheckMarkup(FragmentPipeline.RenderInline(text, 1, SampleText.Context).Html, text);
            CheckLines(document, text);
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Highlighting_changes_no_character(string language)
    {
        var texts = new MutatedTexts(Seed);
        for (var i = 0; i < 300; i++)
        {
            var code = Unsuitable.Replace(texts.Next(), " ");
            var html = SampleText.Html($"~~~~~~~~~~~~{language}\n{code}\n~~~~~~~~~~~~");
            var shown = html[(html.IndexOf("<pre", StringComparison.Ordinal))..html.IndexOf("</pre>", StringComparison.Ordinal)];
            Assert.Equal(code + "\n", WebUtility.HtmlDecode(Tag.Replace(shown, "")));
        }
    }

    [Theory]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("1. ")]
    [InlineData("[")]
    [InlineData("![")]
    [InlineData("[[")]
    [InlineData("[a](")]
    [InlineData("*a **b ")]
    [InlineData("*_")]
    [InlineData("|")]
    [InlineData("||\n|-|\n")]
    [InlineData("`a")]
    [InlineData("<a ")]
    [InlineData("www.a.b ")]
    [InlineData("&#")]
    [InlineData("\\")]
    [InlineData(":::tabs\n")]
    [InlineData(":::quiz\n:::\n")]
    [InlineData("[^1]: x [^1]\n")]
    [InlineData("```bash\n<<A ${ \" ' = \\\n```\n")]
    [InlineData("    a==b: \"c\" '\n")]
    [InlineData("## a\n")]
    [InlineData("[[quorum]] ")]
    [InlineData("\uD800")]
    public void A_thousandfold_of_anything_gives_sound_markup(string piece)
    {
        foreach (var times in new[] { 60, 1_000, 5_000 })
        {
            var text = string.Concat(Enumerable.Repeat(piece, times));
            CheckMarkup(SampleText.Html(text), piece);
        }
    }

    [Fact]
    public void A_text_that_is_too_deep_or_too_long_is_a_finding()
    {
        Assert.StartsWith("9: quotes, lists, brackets or emphasis nested", SampleText.Findings(new string('>', 1_000), firstLine: 9).Single(), StringComparison.Ordinal);
        Assert.StartsWith("9: a text of 200000 characters", SampleText.Findings(new string('a', 200_000), firstLine: 9).Single(), StringComparison.Ordinal);
    }

    [Fact]
    public void Many_threads_get_the_same_result()
    {
        var texts = new MutatedTexts(Seed);
        var all = Enumerable.Range(0, 200).Select(_ => texts.Next()).ToList();
        var expected = all.ConvertAll(SampleText.Html);
        Parallel.For(0, all.Count * 4, i => Assert.Equal(expected[i % all.Count], SampleText.Html(all[i % all.Count])));
    }

    private static void CheckMarkup(string html, string text)
        => Assert.True(MarkupReading.Fault(html) is null, $"{MarkupReading.Fault(html)}\nin the rendering of\n{text}");

    private static void CheckLines(ProseDocument document, string text)
    {
        var lines = LineEnd.Count(text) + 1;
        var noted = document.Findings.Select(finding => finding.Line).Concat(document.References.Select(reference => reference.Line));
        Assert.True(noted.All(line => line >= 1 && line <= lines), $"a line behind the last one in the findings or references of\n{text}");
    }

    [GeneratedRegex("\r\n|\r|\n", RegexOptions.None, 5000)]
    private static partial Regex LineEnd { get; }

    /// <summary>What Markdown itself changes in code: control characters, tabs at the left, line ends, fences.</summary>
    [GeneratedRegex("[^ -}\n]|~", RegexOptions.None, 5000)]
    private static partial Regex Unsuitable { get; }

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 5000)]
    private static partial Regex Tag { get; }
}
