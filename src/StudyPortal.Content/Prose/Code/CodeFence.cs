using System.Globalization;
using StudyPortal.Content.Prose.Text;

namespace StudyPortal.Content.Prose.Code;

/// <summary>The opening line of a code block: <c>yaml title="kubelet.yaml" {3,5-7}</c>.</summary>
/// <param name="Language">As written; empty where there is none.</param>
/// <param name="Marked">Highlighted lines, from 1, both ends included.</param>
/// <param name="Problem">What could not be read, or null.</param>
internal sealed record CodeFence(string Language, string Title, IReadOnlyList<(int First, int Last)> Marked, string? Problem)
{
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
        read = this with { Problem = $"cannot read {Quoted.Of(rest.ToString())} after the language; write title=\"…\" or lines such as {{3,5-7}}" };
        return rest;
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
