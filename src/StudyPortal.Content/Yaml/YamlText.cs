using StudyPortal.Content.Files;
using StudyPortal.Content.Findings;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace StudyPortal.Content.Yaml;

/// <summary>
/// Reads the plain part of YAML: scalars, lists and maps with text keys. Anchors, aliases, tags and second documents are findings, so nothing
/// can grow while it is read; depth and number of nodes have bounds.
/// </summary>
internal sealed class YamlText
{
    private readonly Parser _parser;
    private readonly int _lineOffset;
    private readonly FindingList _findings;
    private int _nodes;

    private YamlText(string text, int firstLine, FindingList findings)
    {
        _parser = new Parser(new StringReader(text));
        _lineOffset = firstLine - 1;
        _findings = findings;
    }

    /// <summary>The one document in the text, or null with a finding.</summary>
    /// <param name="firstLine">Line of the file on which the text begins, from 1.</param>
    public static YamlNode? Read(string text, int firstLine, FindingList findings)
    {
        var reader = new YamlText(text, firstLine, findings);
        try
        {
            return reader.ReadDocument();
        }
        catch (YamlException problem)
        {
            if (FindTab(text) is { } tab)
                findings.Error(firstLine + tab, "a tab indents this line; YAML takes spaces");
            else
                findings.Error(reader.LineOf(problem.End), $"this is not YAML: {reader.Describe(problem)}");
            return null;
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet 16.3, Scanner.ScanPlainScalar: --- at the start of a line inside { } or [ ].
            findings.Error(reader.LineOf(reader._parser.Current?.End ?? Mark.Empty), "this is not YAML: a bracket is still open after this line");
            return null;
        }
    }

    private YamlNode? ReadDocument()
    {
        _parser.Consume<StreamStart>();
        if (!_parser.TryConsume<DocumentStart>(out _))
        {
            _findings.Error(_lineOffset + 1, "nothing is written here; write keys and values");
            return null;
        }

        var root = ReadNode(depth: 1);
        if (root is null)
            return null;

        _parser.Consume<DocumentEnd>();
        if (!_parser.TryConsume<DocumentStart>(out var second))
            return root;
        _findings.Error(LineOf(second.Start), "a second document begins here; a file holds one");
        return null;
    }

    private YamlNode? ReadNode(int depth)
    {
        if (_parser.TryConsume<AnchorAlias>(out var alias))
            return Refuse(LineOf(alias.Start), "anchors and aliases are not read; write the value out");

        var next = _parser.Consume<NodeEvent>();
        var line = LineOf(next.Start);
        if (!next.Anchor.IsEmpty)
            return Refuse(line, "anchors and aliases are not read; write the value out");
        if (!next.Tag.IsEmpty)
            return Refuse(line, $"the tag '{next.Tag}' is not read; leave it out");
        if (depth > ContentLimits.MaxYamlDepth)
            return Refuse(line, string.Create(null, $"lists and maps nest more than {ContentLimits.MaxYamlDepth} deep; flatten them"));
        if (++_nodes > ContentLimits.MaxYamlNodes)
            return Refuse(line, string.Create(null, $"there are more than {ContentLimits.MaxYamlNodes} values; split the file"));

        return next switch
        {
            SequenceStart => ReadList(line, depth),
            MappingStart => ReadMap(line, depth),
            Scalar scalar => ReadScalar(line, scalar),
            _ => Refuse(line, "a value is missing"),
        };
    }

    private static YamlScalar ReadScalar(int line, Scalar scalar) => scalar.Style switch
    {
        ScalarStyle.Literal or ScalarStyle.Folded => new YamlScalar(line + 1, scalar.Value, IsPlain: false),
        var style => new YamlScalar(line, scalar.Value, IsPlain: style == ScalarStyle.Plain),
    };

    private YamlList? ReadList(int line, int depth)
    {
        var items = new List<YamlNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            if (ReadNode(depth + 1) is not { } item)
                return null;
            items.Add(item);
        }

        return new YamlList(line, items);
    }

    private YamlMap? ReadMap(int line, int depth)
    {
        var entries = new List<YamlEntry>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var keyNode = ReadNode(depth + 1);
            if (keyNode is null)
                return null;
            if (keyNode is not YamlScalar key)
                return (YamlMap?)Refuse(keyNode.Line, "a key must be a word");
            if (ReadNode(depth + 1) is not { } value)
                return null;

            if (lines.TryAdd(key.Text, key.Line))
                entries.Add(new YamlEntry(key.Text, key.Line, value));
            else
                _findings.Error(key.Line, string.Create(null, $"the key '{key.Text}' stands in line {lines[key.Text]} already; keep one"));
        }

        return new YamlMap(line, entries);
    }

    private YamlNode? Refuse(int line, string message)
    {
        _findings.Error(line, message);
        return null;
    }

    private int LineOf(Mark mark) => _lineOffset + Math.Max(1, (int)mark.Line);

    // YamlDotNet places a tab at the start of the map around it.
    private static int? FindTab(string text)
    {
        foreach (var (index, line) in text.Split('\n').Index())
        {
            if (line.AsSpan(0, line.Length - line.AsSpan().TrimStart().Length).Contains('\t'))
                return index;
        }

        return null;
    }

    private string Describe(YamlException problem)
    {
        var text = problem.Message.ReplaceLineEndings(" ").Trim().TrimEnd('.');
        var sentence = text.Length > 0 ? char.ToLowerInvariant(text[0]) + text[1..] : "it cannot be read";
        var start = LineOf(problem.Start);
        return start == LineOf(problem.End) ? sentence : string.Create(null, $"{sentence} (it began in line {start})");
    }
}
