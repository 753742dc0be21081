using System.Globalization;
using StudyPortal.Simulation.Raft;

namespace StudyPortal.Simulation.Tests.Scenarios;

/// <summary>A command line taken apart: its verb, its words and its <c>name=value</c> options.</summary>
internal sealed class ScenarioLine
{
    private readonly string[] _words;

    public ScenarioLine(string line)
    {
        Text = line;
        _words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    public string Text { get; }

    public string Verb => _words[0];

    public string Word(int number) => number < _words.Length ? _words[number] : throw new FormatException($"'{Text}' lacks a word.");

    public bool Has(string word) => _words.Contains(word, StringComparer.Ordinal);

    public MemberId MemberAt(int number) => MemberOf(Word(number));

    public TimeSpan DurationAt(int number) => DurationOf(Word(number));

    public string? Option(string name) => _words.FirstOrDefault(word => word.StartsWith(name + "=", StringComparison.Ordinal))?[(name.Length + 1)..];

    public int NumberOption(string name, int otherwise) => Option(name) is { } value ? int.Parse(value, CultureInfo.InvariantCulture) : otherwise;

    public int MicrosecondsOption(string name, int otherwise) => Option(name) is { } value ? (int)DurationOf(value).TotalMicroseconds : otherwise;

    private static MemberId MemberOf(string name) =>
        name.StartsWith('m') ? new MemberId(ulong.Parse(name.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture))
            : throw new FormatException($"'{name}' is no member; members are called m1, m2 and so on.");

    private static TimeSpan DurationOf(string text) => text switch
    {
        [.. var number, 'm', 's'] => TimeSpan.FromMilliseconds(double.Parse(number, CultureInfo.InvariantCulture)),
        [.. var number, 'u', 's'] => TimeSpan.FromMicroseconds(double.Parse(number, CultureInfo.InvariantCulture)),
        [.. var number, 's'] => TimeSpan.FromSeconds(double.Parse(number, CultureInfo.InvariantCulture)),
        _ => throw new FormatException($"'{text}' is no duration; write 2s, 300ms or 50us."),
    };
}
