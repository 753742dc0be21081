using System.Globalization;
using System.Text;
using StudyPortal.Simulation.World;

namespace StudyPortal.Learning.Grading;

/// <summary>
/// A response as one line of text, as it is stored: <c>option:2</c>, <c>options:0,3</c>, <c>judgement:true,1</c>, <c>typed:etcdutl</c>,
/// <c>predicted:yes,partly,no</c>, <c>filled:2|etcdutl</c>, <c>matched:1,0,1</c>, <c>ordered:2,0,1</c>, <c>pointed:cp1/etcd</c>.
/// Line ends and other control characters of a text stand in it as <c>\u000a</c>. Every response has exactly one line and every such line reads back as the same response; a response with gaps has at least one.
/// </summary>
public static class ResponseText
{
    private const char Bar = '|';
    private const string EscapedBar = @"\u007c";
    private const int EscapeLength = 6;

    /// <summary>The line for a response.</summary>
    public static string Write(Response response) => response switch
    {
        ChosenOption chosen => $"option:{Number(chosen.Index)}",
        ChosenOptions chosen => $"options:{string.Join(',', chosen.Indexes.Select(Number))}",
        Judgement judgement => $"judgement:{(judgement.Verdict ? "true" : "false")},{Number(judgement.Reason)}",
        Typed typed => $"typed:{Escape(typed.Text)}",
        Pointed pointed => $"pointed:{Escape(pointed.Part)}",
        Predicted predicted => $"predicted:{string.Join(',', predicted.Answers.Select(VerdictText.Write))}",
        Filled filled => $"filled:{string.Join(Bar, filled.Texts.Select(EscapeWithBars))}",
        Matched matched => $"matched:{string.Join(',', matched.Answers.Select(Number))}",
        Ordered ordered => $"ordered:{string.Join(',', ordered.Places.Select(Number))}",
        _ => throw new System.Diagnostics.UnreachableException($"{response.GetType().Name} has no stored form."),
    };

    /// <summary>The response of a line, or null where the line is not one that <see cref="Write"/> makes.</summary>
    public static Response? Parse(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
            return null;

        var rest = line[(colon + 1)..];
        var response = line[..colon] switch
        {
            "option" => Index(rest) is { } index ? new ChosenOption(index) : null,
            "options" => Indexes(rest) is { } indexes ? new ChosenOptions(indexes) : null,
            "judgement" => ParseJudgement(rest),
            "typed" => Unescape(rest) is { } text ? new Typed(text) : null,
            "pointed" => Unescape(rest) is { } part ? new Pointed(part) : null,
            "predicted" => Answers(rest) is { } answers ? new Predicted(answers) : null,
            "filled" => Texts(rest) is { } texts ? new Filled(texts) : null,
            "matched" => Indexes(rest) is { } matches ? new Matched(matches) : null,
            "ordered" => Indexes(rest) is { } places ? new Ordered(places) : null,
            _ => (Response?)null,
        };

        // One spelling only: neither 007 nor a needless escape reads back.
        return response is not null && Write(response) == line ? response : null;
    }

    private static Judgement? ParseJudgement(string rest) => rest.Split(',') switch
    {
        ["true", var reason] when Index(reason) is { } index => new Judgement(Verdict: true, index),
        ["false", var reason] when Index(reason) is { } index => new Judgement(Verdict: false, index),
        _ => null,
    };

    private static List<int>? Indexes(string rest)
    {
        var indexes = rest.Length == 0 ? [] : rest.Split(',').Select(Index).ToList();
        return indexes.TrueForAll(index => index is not null) ? [.. indexes.OfType<int>()] : null;
    }

    private static List<VerdictAnswer>? Answers(string rest)
    {
        var answers = rest.Length == 0 ? [] : rest.Split(',').Select(VerdictText.Parse).ToList();
        return answers.TrueForAll(answer => answer is not null) ? [.. answers.OfType<VerdictAnswer>()] : null;
    }

    // A line without bars is one text, so no texts at all have no line.
    private static List<string>? Texts(string rest)
    {
        var texts = rest.Split(Bar).Select(Unescape).ToList();
        return texts.TrueForAll(text => text is not null) ? [.. texts.OfType<string>()] : null;
    }

    private static string EscapeWithBars(string text) => Escape(text).Replace(Bar.ToString(), EscapedBar, StringComparison.Ordinal);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static int? Index(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var index) ? index : null;

    private static string Escape(string text)
    {
        var line = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\')
                line.Append(@"\\");
            else if (NeedsEscape(text, i))
                line.Append(CultureInfo.InvariantCulture, $"\\u{(int)text[i]:x4}");
            else
                line.Append(text[i]);
        }

        return line.ToString();
    }

    // Line ends would break the line; databases refuse NUL; half a surrogate pair is lost in UTF-8.
    private static bool NeedsEscape(string text, int index) =>
        char.IsControl(text[index]) || text[index] is '\u2028' or '\u2029'
        || (char.IsHighSurrogate(text[index]) && !(index + 1 < text.Length && char.IsLowSurrogate(text[index + 1])))
        || (char.IsLowSurrogate(text[index]) && !(index > 0 && char.IsHighSurrogate(text[index - 1])));

    private static string? Unescape(string line)
    {
        var text = new StringBuilder(line.Length);
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] != '\\')
            {
                text.Append(line[i]);
            }
            else if (line.AsSpan(i).StartsWith(@"\\", StringComparison.Ordinal))
            {
                text.Append('\\');
                i++;
            }
            else if (EscapedCharacter(line, i) is { } character)
            {
                text.Append(character);
                i += EscapeLength - 1;
            }
            else
            {
                return null;
            }
        }

        return text.ToString();
    }

    private static char? EscapedCharacter(string line, int start) =>
        start + EscapeLength <= line.Length && line[start + 1] == 'u'
        && ushort.TryParse(line.AsSpan(start + 2, EscapeLength - 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            ? (char)code
            : null;
}
