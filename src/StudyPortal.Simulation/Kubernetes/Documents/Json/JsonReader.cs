using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace StudyPortal.Simulation.Kubernetes.Documents;

/// <summary>Reads JSON (RFC 8259), with the complaints of Go's encoding/json.</summary>
public sealed class JsonReader
{
    private const int DeepestNesting = 1000;

    private readonly string _text;

    private int _next;

    private string? _problem;

    private JsonReader(string text) => _text = text;

    /// <summary>The document of the whole text, or why it is none.</summary>
    public static JsonResult Read(string text)
    {
        var reader = new JsonReader(text);
        var document = reader.Value(0);
        reader.SkipBlanks();
        if (reader._problem is null && reader._next < text.Length)
            reader.Fail("after top-level value");
        return reader._problem is null ? new JsonDocumentRead(document) : new JsonRefused(reader._problem);
    }

    private Document Value(int depth)
    {
        SkipBlanks();
        if (_next >= _text.Length || depth > DeepestNesting)
            return Fail("looking for beginning of value");

        var current = _text[_next];
        return current switch
        {
            '{' => Map(depth),
            '[' => List(depth),
            '"' => new TextDocument(Text()),
            't' => Word("true", new BooleanDocument(Value: true)),
            'f' => Word("false", new BooleanDocument(Value: false)),
            'n' => Word("null", NullDocument.Instance),
            '-' or (>= '0' and <= '9') => Number(),
            _ => Fail("looking for beginning of value"),
        };
    }

    private Document Map(int depth)
    {
        var entries = new MapBuilder();
        _next++;
        SkipBlanks();
        if (Take('}'))
            return MapDocument.Empty;

        while (_problem is null)
        {
            SkipBlanks();
            if (Peek() != '"')
                return Fail("looking for beginning of object key string");

            var key = Text();
            SkipBlanks();
            if (!Take(':'))
                return Fail("after object key");

            entries.Put(key, Value(depth + 1));
            SkipBlanks();
            if (_problem is null && Take('}'))
                break;

            if (!Take(','))
                Fail("after object key:value pair");
        }

        return entries.ToDocument();
    }

    private Document List(int depth)
    {
        var items = ImmutableArray.CreateBuilder<Document>();
        _next++;
        SkipBlanks();
        if (Take(']'))
            return ListDocument.Empty;

        while (_problem is null)
        {
            items.Add(Value(depth + 1));
            SkipBlanks();
            if (_problem is null && Take(']'))
                break;

            if (!Take(','))
                Fail("after array element");
        }

        return new ListDocument(items.DrainToImmutable());
    }

    private Document Word(string word, Document meaning)
    {
        foreach (var letter in word)
        {
            if (!Take(letter))
                return Fail($"in literal {word} (expecting '{letter}')");
        }

        return meaning;
    }

    private Document Number()
    {
        var start = _next;
        while (_next < _text.Length && (char.IsAsciiDigit(_text[_next]) || _text[_next] is '-' or '+' or '.' or 'e' or 'E'))
            _next++;
        var literal = _text[start.._next];
        if (long.TryParse(literal, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
            return new NumberDocument(whole);

        return double.TryParse(literal, NumberStyles.Float, CultureInfo.InvariantCulture, out var real)
            ? new NumberDocument(JsonNumber.Literal(real))
            : Fail("in numeric literal");
    }

    private string Text()
    {
        var text = new StringBuilder();
        _next++;
        while (_problem is null && !Take('"'))
        {
            if (_next >= _text.Length || _text[_next] < ' ')
                Fail("in string literal");
            else if (Take('\\'))
                Escape(text);
            else
                text.Append(_text[_next++]);
        }

        return text.ToString();
    }

    private void Escape(StringBuilder text)
    {
        const string Letters = "\"\\/bfnrt";
        const string Meanings = "\"\\/\b\f\n\r\t";
        var letter = Letters.IndexOf(Peek(), StringComparison.Ordinal);
        if (letter >= 0 && _next < _text.Length)
        {
            text.Append(Meanings[letter]);
            _next++;
        }
        else if (Peek() == 'u' && _next + 5 <= _text.Length && int.TryParse(_text.AsSpan(_next + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            text.Append((char)code);
            _next += 5;
        }
        else
        {
            Fail("in string escape code");
        }
    }

    private char Peek() => _next < _text.Length ? _text[_next] : '\0';

    private bool Take(char expected)
    {
        if (_next >= _text.Length || _text[_next] != expected)
            return false;

        _next++;
        return true;
    }

    private void SkipBlanks()
    {
        while (Peek() is ' ' or '\t' or '\n' or '\r')
            _next++;
    }

    private NullDocument Fail(string where)
    {
        _problem ??= _next >= _text.Length ? "unexpected end of JSON input" : $"invalid character '{_text[_next]}' {where}";
        return NullDocument.Instance;
    }
}
