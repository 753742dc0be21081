namespace StudyPortal.Content.Prose;

/// <summary>Renders the body of a lesson.</summary>
public static class LessonPipeline
{
    /// <summary>Renders a whole body; any text gives a document, and what is wrong with it is among the findings.</summary>
    /// <param name="firstLine">Line of the file on which the text begins, from 1.</param>
    public static ProseDocument Render(string markdown, int firstLine, ProseContext context)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        ArgumentNullException.ThrowIfNull(context);
        return new ProseDocument([], [], [], [], [], [new ProseFinding(firstLine, "not rendered")]);
    }
}
