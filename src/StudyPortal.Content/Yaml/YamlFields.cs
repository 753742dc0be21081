using System.Globalization;
using System.Text.RegularExpressions;
using StudyPortal.Content.Findings;

namespace StudyPortal.Content.Yaml;

/// <summary>
/// Reads the keys of one map. What is asked for is thereby known; <see cref="Finish"/> reports the rest. A missing or wrong value is a finding
/// and gives a stand-in (empty text, zero, no items), so that one reading finds every mistake.
/// </summary>
internal sealed partial class YamlFields
{
    // Far from where sums and differences of decimals overflow.
    private const decimal LargestNumber = 1_000_000_000_000_000m;

    private readonly YamlMap _map;
    private readonly FindingList _findings;
    private readonly int _errorsBefore;
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    private YamlFields(YamlMap map, FindingList findings)
    {
        _map = map;
        _findings = findings;
        _errorsBefore = findings.ErrorCount;
    }

    public int Line => _map.Line;

    public Place Place => PlaceOf(Line);

    /// <summary>Line of a key, or of the whole map where the key is not there.</summary>
    public int LineOf(string key) => _map.Entries.FirstOrDefault(entry => entry.Key == key)?.Line ?? Line;

    /// <param name="what">With its article: <c>an objective</c>.</param>
    public static YamlFields? Of(YamlNode? node, string what, FindingList findings)
    {
        if (node is YamlMap map)
            return new YamlFields(map, findings);
        if (node is not null)
            findings.Error(node.Line, $"{what} must be a map of keys and values");
        return null;
    }

    /// <summary>Reports every key that was not asked for.</summary>
    /// <returns>Whether the whole map was free of errors.</returns>
    public bool Finish()
    {
        foreach (var entry in _map.Entries.Where(entry => !_known.Contains(entry.Key)))
            _findings.Error(entry.Line, $"unknown key '{entry.Key}'{NearName.DidYouMean(entry.Key, _known)}");
        return _findings.ErrorCount == _errorsBefore;
    }

    public Placed<string> Text(string key) => Required(key) is { } node ? ReadText(node, $"'{key}'") : new("", PlaceOf(Line));

    public Placed<string>? OptionalText(string key) => Find(key) is { } node ? ReadText(node, $"'{key}'") : null;

    public int Integer(string key, int least, int most)
    {
        if (Required(key) is not { } node)
            return least;
        if (node is YamlScalar { IsPlain: true } scalar
            && int.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            && value >= least && value <= most)
        {
            return value;
        }

        _findings.Error(node.Line, string.Create(CultureInfo.InvariantCulture, $"'{key}' must be a whole number from {least} to {most}"));
        return least;
    }

    public decimal Number(string key) => Required(key) is { } node ? ReadNumber(node, key) : 0;

    public decimal? OptionalNumber(string key) => Find(key) is { } node ? ReadNumber(node, key) : null;

    public bool Truth(string key)
    {
        if (Required(key) is not { } node)
            return false;
        if (node is YamlScalar { IsPlain: true, Text: "true" or "false" } scalar)
            return scalar.Text == "true";
        _findings.Error(node.Line, $"'{key}' must be true or false");
        return false;
    }

    public IReadOnlyList<Placed<string>> Texts(string key) => [.. List(key).Select(item => ReadText(item, $"an entry of '{key}'"))];

    public IReadOnlyList<Placed<string>> OptionalTexts(string key) =>
        [.. OptionalList(key).Select(item => ReadText(item, $"an entry of '{key}'"))];

    public IReadOnlyList<YamlNode> List(string key)
    {
        if (Required(key) is not { } node)
            return [];
        var items = ReadList(node, key);
        if (node is YamlList { Items.Count: 0 })
            _findings.Error(node.Line, $"'{key}' has no entries");
        return items;
    }

    public IReadOnlyList<YamlNode> OptionalList(string key) => Find(key) is { } node ? ReadList(node, key) : [];

    /// <summary>The numbers under the keys of a map.</summary>
    public IReadOnlyDictionary<string, decimal> OptionalNumbers(string key)
    {
        var numbers = new Dictionary<string, decimal>(StringComparer.Ordinal);
        if (Find(key) is not { } node)
            return numbers;
        if (node is not YamlMap map)
        {
            _findings.Error(node.Line, $"'{key}' must be a map of keys and numbers");
            return numbers;
        }

        foreach (var entry in map.Entries)
            numbers[entry.Key] = ReadNumber(entry.Value, $"{key}.{entry.Key}");
        return numbers;
    }

    /// <summary>What stands under the keys of a map, in authored order.</summary>
    public IReadOnlyList<YamlEntry> OptionalEntries(string key)
    {
        if (Find(key) is not { } node)
            return [];
        if (node is YamlMap map)
            return map.Entries;
        _findings.Error(node.Line, $"'{key}' must be a map of keys and values");
        return [];
    }

    /// <summary>The text under a key of a map that was asked for by <see cref="OptionalEntries"/>.</summary>
    public Placed<string> TextOf(YamlEntry entry) => ReadText(entry.Value, $"'{entry.Key}'");

    /// <summary>What stands under a key, or null where the key is not there.</summary>
    public YamlNode? OptionalNode(string key) => Find(key);

    private Place PlaceOf(int line) => new(_findings.File, line);

    private YamlNode? Find(string key)
    {
        _known.Add(key);
        return _map.Entries.FirstOrDefault(entry => entry.Key == key)?.Value;
    }

    private YamlNode? Required(string key)
    {
        var node = Find(key);
        if (node is null)
            _findings.Error(Line, $"the key '{key}' is missing");
        return node;
    }

    private IReadOnlyList<YamlNode> ReadList(YamlNode node, string key)
    {
        if (node is YamlList list)
            return list.Items;
        _findings.Error(node.Line, $"'{key}' must be a list");
        return [];
    }

    private Placed<string> ReadText(YamlNode node, string what)
    {
        if (node is not YamlScalar scalar)
            _findings.Error(node.Line, $"{what} must be text");
        else if (string.IsNullOrWhiteSpace(scalar.Text))
            _findings.Error(node.Line, $"{what} is empty");
        else if (scalar.IsPlain && NotText().IsMatch(scalar.Text))
            _findings.Error(node.Line, $"{what} must be text: YAML reads {scalar.Text} as something else; write \"{scalar.Text}\"");
        else
            return new(scalar.Text.Trim(), PlaceOf(node.Line));

        return new("", PlaceOf(node.Line));
    }

    private decimal ReadNumber(YamlNode node, string key)
    {
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (node is YamlScalar { IsPlain: true } scalar
            && decimal.TryParse(scalar.Text, Style, CultureInfo.InvariantCulture, out var value)
            && Math.Abs(value) <= LargestNumber)
        {
            return value;
        }

        _findings.Error(node.Line, string.Create(CultureInfo.InvariantCulture, $"'{key}' must be a number, without quotes and at most {LargestNumber}"));
        return 0;
    }

    // YAML 1.2 §10.3.2, the core schema: what a plain scalar means when it is not text.
    [GeneratedRegex(
        @"^(null|Null|NULL|~|true|True|TRUE|false|False|FALSE|[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NotText();
}
