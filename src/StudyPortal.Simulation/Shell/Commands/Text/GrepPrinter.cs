using System.Globalization;
using System.Text.RegularExpressions;

namespace StudyPortal.Simulation.Shell.Commands.Text;

/// <summary>Prints the lines of one file after the other that match, with the lines around them that are wanted.</summary>
internal sealed class GrepPrinter
{
    private readonly ShellContext _context;
    private readonly Flags _flags;
    private readonly IReadOnlyList<Regex> _expressions;
    private readonly int _before;
    private readonly int _after;
    private readonly int _most;
    private bool _hasGroup;

    public GrepPrinter(ShellContext context, Flags flags, IReadOnlyList<Regex> expressions)
    {
        (_context, _flags, _expressions) = (context, flags, expressions);
        var around = flags.Number("C", 0);
        var (before, after, most) = (flags.Number("B", around ?? 0), flags.Number("A", around ?? 0), flags.Number("m", int.MaxValue));
        (_before, _after, _most) = (before ?? 0, after ?? 0, most ?? 0);
        if (around is null || before is null || after is null)
            Complaint = $"{flags.Value("C") ?? flags.Value(after is null ? "A" : "B")}: invalid context length argument";
        else if (most is null)
            Complaint = "invalid max count";
    }

    /// <summary>What is wrong with a number among the flags, or null.</summary>
    public string? Complaint { get; }

    /// <summary>Whether a line of the file is one that is looked for.</summary>
    public bool Print(TextSource source, bool isNamed)
    {
        var lines = source.Lines;
        int[] hits = [.. Enumerable.Range(0, lines.Count).Where(line => _expressions.Any(expression => expression.IsMatch(lines[line])) != _flags.Has("v")).Take(_most)];
        var name = isNamed ? source.Name is "-" ? "(standard input)" : source.Name : null;
        if (_flags.Has("q"))
            return hits.Length > 0;
        if (_flags.Has("l"))
        {
            if (hits.Length > 0)
                _context.Print(source.Name);
        }
        else if (_flags.Has("c"))
            _context.Print((name is null ? "" : name + ":") + hits.Length.ToString(CultureInfo.InvariantCulture));
        else
            PrintLines(lines, hits, name);
        return hits.Length > 0;
    }

    private void PrintLines(IReadOnlyList<string> lines, int[] hits, string? name)
    {
        var printed = -1;
        for (var hit = 0; hit < hits.Length; hit++)
        {
            var first = Math.Max(printed + 1, hits[hit] - _before);
            if (_before + _after > 0 && _hasGroup && (printed < 0 || first > printed + 1))
                _context.Print("--");
            _hasGroup = true;
            for (var line = first; line < hits[hit]; line++)
                _context.Print(Prefix(name, line, '-') + lines[line]);
            PrintHit(lines[hits[hit]], name, hits[hit]);
            var last = Math.Min(lines.Count - 1, (int)Math.Min(int.MaxValue, (long)hits[hit] + _after));
            if (hit + 1 < hits.Length)
                last = Math.Min(last, hits[hit + 1] - 1);
            for (var line = hits[hit] + 1; line <= last; line++)
                _context.Print(Prefix(name, line, '-') + lines[line]);
            printed = Math.Max(last, hits[hit]);
        }
    }

    private void PrintHit(string line, string? name, int number)
    {
        if (!_flags.Has("o"))
            _context.Print(Prefix(name, number, ':') + line);
        else if (!_flags.Has("v"))
        {
            foreach (var match in _expressions.SelectMany(expression => expression.Matches(line)).Where(match => match.Length > 0).OrderBy(match => match.Index))
                _context.Print(Prefix(name, number, ':') + match.Value);
        }
    }

    private string Prefix(string? name, int line, char mark) =>
        (name is null ? "" : name + mark) + (_flags.Has("n") ? (line + 1).ToString(CultureInfo.InvariantCulture) + mark : "");
}
