using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace StudyPortal.Content.Prose.Directives;

/// <summary>Reads <c>:::name argument</c> … <c>:::</c>. A line of colons closes the outermost open directive that has no more of them.</summary>
internal sealed class DirectiveParser : BlockParser
{
    private const int FewestColons = 3;

    public DirectiveParser() => OpeningCharacters = [':'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent)
            return BlockState.None;
        var line = processor.Line;
        var colons = CountColons(ref line);
        if (colons < FewestColons)
            return BlockState.None;

        var words = line.ToString().Trim().Split([' ', '\t'], 2, StringSplitOptions.TrimEntries);
        var directive = DirectiveTable.Open(new DirectiveLine(this, colons, words[0], words.Length > 1 ? words[1] : ""));
        directive.Line = processor.LineIndex;
        directive.Column = processor.Column;
        directive.Span = new SourceSpan(processor.Start, line.End);
        processor.NewBlocks.Push(directive);
        // Colons alone close nothing here, or an open directive had taken them: they hold nothing either.
        return directive.Name.Length == 0 ? BlockState.BreakDiscard : BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var directive = (DirectiveBlock)block;
        var line = processor.Line;
        if (!processor.IsCodeIndent && CountColons(ref line) >= directive.Colons && line.IsEmptyOrWhitespace())
        {
            directive.IsClosed = true;
            directive.UpdateSpanEnd(line.End);
            return BlockState.BreakDiscard;
        }
        // What is inside sees its own indentation.
        processor.GoToColumn(processor.ColumnBeforeIndent);
        return BlockState.Continue;
    }

    private static int CountColons(ref StringSlice line)
    {
        var count = 0;
        for (var c = line.CurrentChar; c == ':'; c = line.NextChar())
            count++;
        return count;
    }
}
