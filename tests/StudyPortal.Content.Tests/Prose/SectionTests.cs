using StudyPortal.Content.Lessons;

namespace StudyPortal.Content.Tests.Prose;

public sealed class SectionTests
{
    [Fact]
    public void A_lesson_is_cut_at_its_headings_with_code_apart()
    {
        var document = SampleText.Lesson("""
            Opening with a [[quorum|majority]] & `code`.

            ## Who *dials*

            | Port | Who |
            |------|-----|
            | 2379 | API |

            ```bash
            etcdctl get
            ```

            ### Why

            > [!MYTH]
            > Belief
            > of many.
            >
            > Truth [^1]

            ::::tabs
            :::tab Stacked
            text
            :::
            ::::

            :::quiz
            - a-b
            :::

            ![A picture](images/x.svg)

            [^1]: Note.
            """);
        Assert.Equal(
            [
                new LessonSection("", null, "Opening with a majority & code.", ""),
                new LessonSection("Who dials", "who-dials", "Port Who 2379 API", "etcdctl get"),
                new LessonSection("Why", "why", "Belief of many. Truth Stacked text A picture Note.", ""),
            ],
            document.Sections);
        Assert.Equal([new Heading(2, "Who dials", "who-dials"), new Heading(3, "Why", "why")], document.Headings);
        Assert.Equal(["who-dials", "why"], document.Anchors);
    }

    [Fact]
    public void An_empty_lesson_has_one_empty_section_and_no_blocks()
    {
        var document = SampleText.Lesson("\n\n");
        Assert.Empty(document.Blocks);
        Assert.Equal([new LessonSection("", null, "", "")], document.Sections);
    }

    [Fact]
    public void Deep_headings_have_an_anchor_but_stand_in_no_contents()
    {
        var document = SampleText.Lesson("## a\n\n### b\n\n#### c\n");
        Assert.Equal("a b", string.Join(" ", document.Headings.Select(heading => heading.Anchor)));
        Assert.Equal(["a", "b", "c"], document.Anchors);
    }
}
