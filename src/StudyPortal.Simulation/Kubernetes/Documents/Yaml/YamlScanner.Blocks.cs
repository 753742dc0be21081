using System.Text;

namespace StudyPortal.Simulation.Kubernetes.Documents;

/// <summary>Literal and folded block scalars.</summary>
internal sealed partial class YamlScanner
{
    private void BlockScalar(bool isLiteral)
    {
        RemoveSimpleKey();
        _simpleKeyAllowed = true;
        var start = _mark;
        Advance();
        if (_ended || !BlockHeader(out var chomping, out var increment))
            return;

        var lines = BlockLines(increment == 0 ? null : Math.Max(_indent, 0) + increment);
        if (!_ended)
            _tokens.Add(new YamlToken(YamlTokenKind.QuotedScalar, start, Chomp(isLiteral ? string.Join('\n', lines) : FoldLines(lines), lines, chomping)));
    }

    private bool BlockHeader(out char chomping, out int increment)
    {
        (chomping, increment) = (' ', 0);
        for (var mark = 0; mark < 2; mark++)
        {
            if (Peek() is '+' or '-')
                chomping = Peek();
            else if (char.IsAsciiDigit(Peek()))
                increment = Peek() - '0';
            else
                break;
            Advance();
        }

        while (Peek() is ' ' or '\t')
            Advance();
        if (Peek() == '#')
            SkipComment();
        if (!IsBreakOrEnd(Peek()))
        {
            Fail("did not find expected comment or line break");
            return false;
        }

        if (Peek() == '\n')
            Advance();
        return true;
    }

    /// <summary>The lines of the block without their indentation; the first line with content sets it where the header does not.</summary>
    private List<string> BlockLines(int? indent)
    {
        var lines = new List<string>();
        while (_mark.Index < _text.Length)
        {
            var spaces = 0;
            while (Peek(spaces) == ' ' && (indent is null || spaces < indent))
                spaces++;
            if (Peek(spaces) == '\t' && indent is null)
            {
                Advance(spaces);
                Fail("found a tab character where an indentation space is expected");
                return lines;
            }

            if (!IsBreakOrEnd(Peek(spaces)))
            {
                indent ??= Math.Max(spaces, Math.Max(_indent + 1, 1));
                if (spaces < indent)
                    break;
            }

            Advance(spaces);
            var end = _text.IndexOf('\n', _mark.Index);
            end = end < 0 ? _text.Length : end;
            lines.Add(_text[_mark.Index..end]);
            Advance(end - _mark.Index + (end < _text.Length ? 1 : 0));
        }

        return lines;
    }

    /// <summary>A break between two lines with content becomes a space, unless one of them is indented further.</summary>
    private static string FoldLines(List<string> lines)
    {
        var text = new StringBuilder();
        var lastContent = -1;
        for (var index = 0; index < lines.Count; index++)
        {
            if (lines[index].Length == 0)
                continue;

            var breaks = index - Math.Max(lastContent, 0);
            var isIndented = lines[index][0] is ' ' or '\t' || (lastContent >= 0 && lines[lastContent][0] is ' ' or '\t');
            if (lastContent >= 0 && !isIndented)
                text.Append(breaks == 1 ? " " : new string('\n', breaks - 1));
            else
                text.Append('\n', breaks);
            text.Append(lines[index]);
            lastContent = index;
        }

        return text.ToString();
    }

    /// <summary>One break at the end as a rule, none with <c>-</c>, all with <c>+</c>.</summary>
    private static string Chomp(string text, List<string> lines, char chomping)
    {
        var content = text.TrimEnd('\n');
        var trailing = lines.Count == 0 ? 0 : lines.Count - 1 - lines.FindLastIndex(line => line.Length > 0);
        return chomping switch
        {
            '-' => content,
            '+' => content + new string('\n', lines.Count == 0 ? 0 : trailing + (content.Length == 0 ? 0 : 1)),
            _ => content.Length == 0 ? "" : content + "\n",
        };
    }
}
