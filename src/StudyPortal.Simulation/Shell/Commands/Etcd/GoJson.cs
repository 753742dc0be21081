using System.Globalization;
using System.Text;

namespace StudyPortal.Simulation.Shell.Commands.Etcd;

/// <summary>JSON on one line as Go's <c>encoding/json</c> writes structs: fields in their order, empty ones left out, <c>&lt;</c>, <c>&gt;</c> and <c>&amp;</c> escaped.</summary>
internal sealed class GoJson
{
    private readonly StringBuilder _text = new();
    private bool _isFirst = true;

    /// <summary>A JSON string, quotes included.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder().Append('"');
        foreach (var letter in text)
        {
            _ = letter switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                < ' ' or '<' or '>' or '&' => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}"),
                _ => quoted.Append(letter),
            };
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>A list of values that are JSON already.</summary>
    public static string List(IEnumerable<string> values) => $"[{string.Join(',', values)}]";

    /// <summary>A string in base64, as Go writes bytes.</summary>
    public static string Base64(string text) => Quote(Convert.ToBase64String(Encoding.UTF8.GetBytes(text)));

    /// <summary>A field whose value is JSON already.</summary>
    public GoJson With(string name, string json)
    {
        _text.Append(_isFirst ? "{" : ",").Append(Quote(name)).Append(':').Append(json);
        _isFirst = false;
        return this;
    }

    /// <summary>A string.</summary>
    public GoJson WithText(string name, string text) => With(name, Quote(text));

    /// <summary>A string, left out where it is empty.</summary>
    public GoJson WithSomeText(string name, string text) => text.Length == 0 ? this : WithText(name, text);

    /// <summary>Bytes in base64, left out where there is none.</summary>
    public GoJson WithSomeBase64(string name, string text) => text.Length == 0 ? this : With(name, Base64(text));

    /// <summary>A number, left out where it is zero.</summary>
    public GoJson WithSome(string name, long number) => number == 0 ? this : With(name, number.ToString(CultureInfo.InvariantCulture));

    /// <summary>A number of 64 bits without a sign, left out where it is zero.</summary>
    public GoJson WithSome(string name, ulong number) => number == 0 ? this : With(name, number.ToString(CultureInfo.InvariantCulture));

    /// <summary>True, left out where it is false.</summary>
    public GoJson WithSome(string name, bool isTrue) => isTrue ? With(name, "true") : this;

    /// <summary>Strings, left out where there is none.</summary>
    public GoJson WithSomeTexts(string name, IEnumerable<string> texts) => WithSomeList(name, texts.Select(Quote));

    /// <summary>Values that are JSON already, left out where there is none.</summary>
    public GoJson WithSomeList(string name, IEnumerable<string> values)
    {
        var list = List(values);
        return list.Length == 2 ? this : With(name, list);
    }

    /// <inheritdoc/>
    public override string ToString() => (_isFirst ? "{" : _text.ToString()) + "}";
}
