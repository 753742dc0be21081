namespace StudyPortal.Content.Prose;

/// <summary>Renders short texts: prompts, options, feedback, definitions. Headings and directives in them are findings.</summary>
public static class FragmentPipeline
{
    /// <summary>Renders paragraphs, lists, tables and code.</summary>
    /// <param name="firstLine">Line of the file on which the text begins, from 1.</param>
    public static ProseFragment Render(string markdown, int firstLine, ProseContext context)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        ArgumentNullException.ThrowIfNull(context);
        return new ProseFragment("", "", [], [new ProseFinding(firstLine, "not rendered")]);
    }

    /// <summary>Renders a single paragraph, without the paragraph's own tag.</summary>
    /// <param name="firstLine">Line of the file on which the text begins, from 1.</param>
    public static ProseFragment RenderInline(string markdown, int firstLine, ProseContext context) => Render(markdown, firstLine, context);
}
