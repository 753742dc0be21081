using StudyPortal.Content.Prose;

namespace StudyPortal.Content.Tests.Prose;

public sealed class LineNumberTests
{
    private const string Text = """
        A [link](javascript:x)
        and [another](javascript:y).

        | a | b |
        |---|---|
        | [c](data:x) | ![d](javascript:z) |

        > [!NOTE]
        > one
        > two [[zebra]]

        1. a

           b <javascript:q>

        :::quiz
        - a-b
        - no slug
        :::

        ```ymal
        x
        ```

        [ref]

        [ref]: javascript:w
        """;

    [Fact]
    public void Findings_count_from_the_first_line_of_the_file()
    {
        var lines = SampleText.Lesson(Text, firstLine: 11).Findings.Select(finding => finding.Line);
        Assert.Equal([11, 12, 16, 16, 24, 28, 31, 35], lines);
    }

    [Fact]
    public void References_stand_on_the_line_of_the_file()
    {
        var document = SampleText.Lesson("one\ntwo [[zebra]]\n\n- [a](/x)\n- ![b](images/b.svg)\n\n:::quiz\n- c-d\n:::\n\n:::lab e\n:::\n", firstLine: 20);
        Assert.Equal(
            [
                new TermReference(21, "zebra"),
                new LinkReference(23, "/x"),
                new ImageReference(24, "images/b.svg", "b"),
                new QuestionReference(27, "c-d"),
                new LabReference(30, "e"),
            ],
            document.References);
    }

    [Fact]
    public void An_underlined_heading_stands_on_its_first_line()
    {
        var document = SampleText.Lesson("text\n\n> One [a](/x)\n> and [b](/y)\n> ===\n");
        Assert.Equal([new LinkReference(3, "/x"), new LinkReference(4, "/y")], document.References);
        Assert.Equal([3], document.Findings.Select(finding => finding.Line));
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    public void Line_ends_of_any_system_count_once(string lineEnd)
        => Assert.Equal(["5: unknown directive 'zebra'; write one of steps, tabs, tab, quiz, diagram, lab, quorum, availability, timing"],
            SampleText.Findings($"a{lineEnd}b{lineEnd}{lineEnd}c{lineEnd}:::zebra{lineEnd}:::{lineEnd}"));

    [Fact]
    public void A_control_character_is_found_on_its_line()
        => Assert.Equal(["3: U+D800 is not a character of a text; remove it"], SampleText.Findings("a\nb\n\uD800 c \u0002"));
}
