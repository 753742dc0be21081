using Markdig.Helpers;
using Markdig.Syntax;

namespace StudyPortal.Content.Prose.Code;

/// <summary>The lines of a code block.</summary>
internal static class CodeLines
{
    // Markdig keeps spare room behind the last line, and nothing at all where there is none.
    public static ArraySegment<StringLine> Of(LeafBlock block) => new(block.Lines.Lines ?? [], 0, block.Lines.Count);
}
