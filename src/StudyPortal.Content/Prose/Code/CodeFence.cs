using System.Globalization;
using StudyPortal.Content.Prose.Code.Highlighting;
using StudyPortal.Content.Prose.Text;

namespace StudyPortal.Content.Prose.Code;

/// <summary>The opening line of a code block: <c>yaml title="kubelet.yaml" {3,5-7}</c>.</summary>
/// <param name="Language">As written; empty where there is none.</param>
/// <param name="Marked">Highlighted lines, from 1, both ends included.</param>
/// <param name="Problem">What could not be read, or null.</param>
internal sealed record CodeFence(string Language, string Title, IReadOnlyList<(int First, int Last)> Marked, string? Problem)
{
    /// <summary>The topology that a terminal's record is run on, or <c>same</c>; null where it is not run.</summary>
    public string? Run { get; private init; }

    /// <summary>The seed of its cluster, as written.</summary>
    public string? Seed { get; private init; }

    /// <summary>The machine of its terminal.</summary>
    public string? Host { get; private init; }

    /// <summary>The line that is typed first and not shown.</summary>
    public string? Before { get; private init; }

    private const int MostRanges = 32;
    private const string TitleMark = "title=\"";

    public bool IsMarked(int line) => Marked.Any(range => line >= range.First && line <= range.Last);

    public static CodeFence Read(string? info, string? arguments)
    {
        var fence = new CodeFence(info ?? "", "", [], null);
        var rest = arguments.AsSpan().Trim();
        while (!rest.IsEmpty && fence.Problem is null)
            rest = fence.ReadNext(rest, out fence).TrimStart();
        return fence;
    }

    private ReadOnlySpan<char> ReadNext(ReadOnlySpan<char> rest, out CodeFence read)
    {
        if (rest.StartsWith(TitleMark, StringComparison.Ordinal) && rest[TitleMark.Length..].IndexOf('"') is >= 0 and var length)
        {
            read = this with { Title = rest.Slice(TitleMark.Length, length).ToString().Trim() };
            return rest[(TitleMark.Length + length + 1)..];
        }
        if (rest[0] == '{' && rest.IndexOf('}') is > 0 and var end && ReadRanges(rest[1..end]) is { } ranges)
        {
            read = this with { Marked = ranges };
            return rest[(end + 1)..];
        }
        if (Language == Languages.Console && ReadSetting(rest) is { } setting)
        {
            read = setting.Read;
            return rest[setting.Length..];
        }

        read = this with { Problem = $"cannot read {Quoted.Of(rest.ToString())} after the language; write title=\"…\" or lines such as {{3,5-7}}{(Language == Languages.Console ? ", or run=, seed=, host= and before=\"…\", each once" : "")}" };
        return rest;
    }

    // name=value or name="value with spaces"; null where it is none or stands twice.
    private (CodeFence Read, int Length)? ReadSetting(ReadOnlySpan<char> rest)
    {
        var sign = rest.IndexOf('=');
        if (sign <= 0)
            return null;
        var value = rest[(sign + 1)..];
        var isQuoted = value.StartsWith('"');
        if (isQuoted)
            value = value[1..];
        var length = isQuoted ? value.IndexOf('"') : value.IndexOfAny(' ', '\t') is >= 0 and var space ? space : value.Length;
        if (length <= 0)
            return null;
        var text = value[..length].ToString();
        CodeFence? read = rest[..sign] switch
        {
            "run" when Run is null => this with { Run = text },
            "seed" when Seed is null => this with { Seed = text },
            "host" when Host is null => this with { Host = text },
            "before" when Before is null => this with { Before = text },
            _ => null,
        };
        return read is null ? null : (read, sign + 1 + length + (isQuoted ? 2 : 0));
    }

    private static List<(int First, int Last)>? ReadRanges(ReadOnlySpan<char> text)
    {
        var ranges = new List<(int, int)>();
        foreach (var part in text.Split(','))
        {
            var range = text[part];
            var hyphen = range.IndexOf('-');
            var first = hyphen < 0 ? range : range[..hyphen];
            var last = hyphen < 0 ? range : range[(hyphen + 1)..];
            if (ranges.Count == MostRanges || ReadLine(first) is not { } from || ReadLine(last) is not { } to || from > to)
                return null;
            ranges.Add((from, to));
        }
        return ranges;
    }

    private static int? ReadLine(ReadOnlySpan<char> text)
        => int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var line) && line > 0 ? line : null;
}
