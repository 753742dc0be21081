using StudyPortal.Content.Prose.Text;

namespace StudyPortal.Content.Prose;

/// <summary>Renders the body of a lesson. README.md in this folder lists the HTML that comes out.</summary>
public static class LessonPipeline
{
    /// <summary>Renders a whole body; any text gives a document, and what is wrong with it is among the findings.</summary>
    /// <param name="firstLine">Line of the file on which the text begins, from 1.</param>
    public static ProseDocument Render(string markdown, int firstLine, ProseContext context)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        ArgumentNullException.ThrowIfNull(context);
        var notes = new ProseNotes(firstLine);
        var document = Dialect.Parse(markdown, notes);
        var survey = new Survey(notes, context, isFragment: false);
        survey.Visit(document);
        return new ProseDocument(
            LessonBlockWriter.Write(document, context),
            survey.Headings.Listed,
            SectionCutter.Cut(document),
            survey.Headings.Anchors,
            notes.References,
            survey.Transcripts,
            notes.Findings);
    }
}
