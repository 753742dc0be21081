using Markdig.Syntax;
using StudyPortal.Content.Prose.Code.Highlighting;
using StudyPortal.Content.Prose.Text;

namespace StudyPortal.Content.Prose.Code;

/// <summary>Checks the code blocks of a text.</summary>
internal static class CodeSurvey
{
    /// <returns>Its opening line; null where it has none.</returns>
    public static CodeFence? Visit(CodeBlock block, ProseNotes notes)
    {
        if (CodeLines.Of(block).All(line => line.Slice.IsEmptyOrWhitespace()))
            notes.Find(block, "a code block without code");
        if (block is not FencedCodeBlock fenced)
            return null;
        if (fenced.ClosingFencedCharCount == 0)
            notes.Find(block, $"a code block that is never closed; add a line {new string(fenced.FencedChar, fenced.OpeningFencedCharCount)}");
        var fence = CodeFence.Read(fenced.Info, fenced.Arguments);
        if (fence.Language.Length > 0 && !Languages.Names.Contains(fence.Language, StringComparer.Ordinal))
            notes.Find(block, $"unknown language {Quoted.Of(fence.Language)}{NearestWord.Hint(fence.Language, Languages.Names)}");
        if (fence.Problem is not null)
            notes.Find(block, fence.Problem);
        if (fence.Marked.Any(range => range.Last > block.Lines.Count))
            notes.Find(block, $"the block has {block.Lines.Count} lines, but a later one is marked");
        return fence;
    }
}
