using System.Text;

namespace StudyPortal.Simulation.Kubernetes.Documents;

/// <summary>Plain and quoted scalars.</summary>
internal sealed partial class YamlScanner
{
    private void PlainScalar()
    {
        SaveSimpleKey();
        if (_ended)
            return;

        _simpleKeyAllowed = false;
        var (start, text, breaks) = (_mark, new StringBuilder(), new StringBuilder());
        while (!(_mark.Column == 0 && (AtDocumentMark("---") || AtDocumentMark("..."))) && Peek() != '#' && !IsBlank(Peek()))
        {
            var before = _mark.Index;
            Fold(text, breaks);
            while (!IsBlank(Peek()) && !EndsPlain())
            {
                text.Append(Peek());
                Advance();
            }

            if (_mark.Index == before || !IsBlank(Peek()) || Peek() == End)
                break;

            if (!SkipBlanks(breaks))
                return;

            if (_flowLevel == 0 && _mark.Column <= _indent)
                break;
        }

        // A key may follow only in a new line; blanks that another word followed are folded by now.
        _simpleKeyAllowed = breaks.ToString().Contains('\n', StringComparison.Ordinal);
        _tokens.Add(new YamlToken(YamlTokenKind.PlainScalar, start, text.ToString()));
    }

    private bool EndsPlain() =>
        (Peek() == ':' && (IsBlank(Peek(1)) || (_flowLevel > 0 && Peek(1) is ',' or '[' or ']' or '{' or '}')))
        || (_flowLevel > 0 && Peek() is ',' or '[' or ']' or '{' or '}');

    /// <summary>Blanks between two words of a plain scalar, into <paramref name="breaks"/>; false where a tab stands for indentation.</summary>
    private bool SkipBlanks(StringBuilder breaks)
    {
        breaks.Clear();
        var inNewLine = false;
        while (Peek() is ' ' or '\t' or '\n')
        {
            if (inNewLine && Peek() == '\t' && _mark.Column <= _indent)
            {
                Fail("found a tab character that violates indentation");
                return false;
            }

            inNewLine |= Peek() == '\n';
            breaks.Append(Peek());
            Advance();
        }

        return true;
    }

    /// <summary>Appends what blanks between words stand for: themselves in one line, a space for one break, one break less for several.</summary>
    private static void Fold(StringBuilder text, StringBuilder blanks)
    {
        var breaks = blanks.ToString().Count(character => character == '\n');
        if (breaks == 0)
            text.Append(blanks);
        else if (breaks == 1)
            text.Append(' ');
        else
            text.Append('\n', breaks - 1);
        blanks.Clear();
    }

    private void QuotedScalar(bool isSingle)
    {
        SaveSimpleKey();
        if (_ended)
            return;

        _simpleKeyAllowed = false;
        var (start, quote, text, blanks) = (_mark, Peek(), new StringBuilder(), new StringBuilder());
        Advance();
        while (!_ended && (Peek() != quote || (isSingle && Peek(1) == quote)))
        {
            if (_mark.Column == 0 && (AtDocumentMark("---") || AtDocumentMark("...")))
                Fail("found unexpected document indicator");
            else if (_mark.Index >= _text.Length)
                Fail("found unexpected end of stream");
            else if (Peek() is ' ' or '\t' or '\n')
                SkipBlanks(text, blanks);
            else
                QuotedCharacter(text, isSingle);
        }

        if (_ended)
            return;

        Advance();
        _tokens.Add(new YamlToken(YamlTokenKind.QuotedScalar, start, text.ToString()));
    }

    private void SkipBlanks(StringBuilder text, StringBuilder blanks)
    {
        blanks.Clear();
        while (Peek() is ' ' or '\t' or '\n')
        {
            blanks.Append(Peek());
            Advance();
        }

        Fold(text, blanks);
    }

    private void QuotedCharacter(StringBuilder text, bool isSingle)
    {
        if (isSingle || Peek() != '\\')
        {
            text.Append(Peek());
            Advance(isSingle && Peek() == '\'' ? 2 : 1);
            return;
        }

        Advance();
        if (Peek() == '\n')
        {
            while (Peek() is ' ' or '\t' or '\n')
                Advance();
        }
        else if (Peek() is 'x' or 'u')
        {
            HexadecimalEscape(text, Peek() == 'x' ? 2 : 4);
        }
        else if (Escaped(Peek()) is { } escaped)
        {
            text.Append(escaped);
            Advance();
        }
        else
        {
            Fail("found unknown escape character");
        }
    }

    private void HexadecimalEscape(StringBuilder text, int digits)
    {
        Advance();
        var code = 0;
        for (var digit = 0; digit < digits; digit++)
        {
            if (!char.IsAsciiHexDigit(Peek()))
            {
                Fail("did not find expected hexdecimal number");
                return;
            }

            code = (code * 16) + Convert.ToInt32(Peek().ToString(), 16);
            Advance();
        }

        text.Append((char)code);
    }

    private static char? Escaped(char letter) => letter switch
    {
        '0' => '\0', 'a' => '\a', 'b' => '\b', 't' or '\t' => '\t', 'n' => '\n', 'v' => '\v', 'f' => '\f', 'r' => '\r', 'e' => '\u001b',
        ' ' => ' ', '"' => '"', '\'' => '\'', '\\' => '\\', '/' => '/', 'N' => '\u0085', '_' => '\u00a0', _ => null,
    };
}
