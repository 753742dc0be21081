using System.Collections.Immutable;

namespace StudyPortal.Learning.Commands;

/// <summary>
/// Reads the arguments of one command: long flags with an equals sign or a space, short ones alone, together or with their value, what stands behind <c>--</c>,
/// and flags that variables set.
/// </summary>
internal sealed class ArgumentReader(ImmutableArray<string> line, ImmutableDictionary<string, string> environment)
{
    private readonly string _name = line[0][(line[0].LastIndexOf('/') + 1)..];
    private readonly List<string> _words = [];
    private readonly SortedDictionary<string, string> _flags = new(StringComparer.Ordinal);
    private int _at = 1;

    private KnownProgram? Program => KnownPrograms.Find(_name);

    internal (CommandMeaning? Meaning, string Complaint) Read()
    {
        ImmutableArray<string> inner = [];
        while (_at < line.Length && inner.IsEmpty)
        {
            var word = line[_at++];
            if (word == "--" || StartsInner)
                inner = word == "--" ? line[_at..] : line[(_at - 1)..];
            else if (word.StartsWith("--", StringComparison.Ordinal) && ReadLong(word[2..]) is { } missing)
                return (null, missing);
            else if (word.Length > 1 && word[0] == '-' && word[1] != '-' && ReadLetters(word) is { } complaint)
                return (null, complaint);
            else if (word.Length <= 1 || word[0] != '-')
                _words.Add(word);
        }

        if (!RunsInner)
        {
            _words.AddRange(inner);
            inner = [];
        }

        var shadowed = ReadVariables();
        var (run, trouble) = inner.IsEmpty ? (null, "") : new ArgumentReader(inner, ImmutableDictionary<string, string>.Empty).Read();
        return trouble.Length > 0
            ? (null, trouble)
            : (new CommandMeaning(_name, WordForms.Of(_name, _words), _flags.ToImmutableSortedDictionary(StringComparer.Ordinal), shadowed, run), "");
    }

    private bool RunsInner => _name is "kubectl" or "crictl" && _words is ["exec", ..];

    // crictl takes what stands behind the container for the command.
    private bool StartsInner => _name == "crictl" && _words is ["exec", _];

    private string? ReadLong(string flag)
    {
        var equals = flag.IndexOf('=', StringComparison.Ordinal);
        var name = equals < 0 ? flag : flag[..equals];
        var known = Program?.Find(name, line) ?? KnownPrograms.FindFlag(name, line);
        return (known, equals) switch
        {
            (null or { Value: FlagValue.None }, < 0) => Set(known, name, ""),
            (null, _) => Set(known, name, flag[(equals + 1)..]),
            ({ Value: FlagValue.None }, _) => flag[(equals + 1)..] == "true" ? Set(known, name, "") : flag[(equals + 1)..] == "false" ? null : Set(known, name, flag[(equals + 1)..]),
            (_, >= 0) => Set(known, name, flag[(equals + 1)..]),
            _ => ReadNext(known, $"--{name}"),
        };
    }

    private string? ReadLetters(string word)
    {
        for (var at = 1; at < word.Length; at++)
        {
            var known = Program?.Find(word[at], line);
            var rest = word[(at + 1)..];
            if (known is null or { Value: FlagValue.None })
                Set(known, $"{word[at]}", "");
            else if (rest.Length > 0)
                return Set(known, known.Name, rest[0] == '=' ? rest[1..] : rest);
            else
                return ReadNext(known, $"-{word[at]}");
        }

        return null;
    }

    private string? ReadNext(KnownFlag flag, string asWritten) =>
        _at < line.Length ? Set(flag, flag.Name, line[_at++]) : $"{asWritten} needs a value.";

    private string? Set(KnownFlag? flag, string name, string value)
    {
        var known = flag?.Name ?? name;
        var whole = flag?.Value == FlagValue.Many && _flags.TryGetValue(known, out var before) ? $"{before},{value}" : value;
        _flags[known] = flag is null ? whole : WordForms.OfValue(flag, whole);
        return null;
    }

    private ImmutableArray<string> ReadVariables()
    {
        var shadowed = ImmutableArray.CreateBuilder<string>();
        foreach (var flag in Program?.Flags.Where(flag => flag.Variable is not null) ?? [])
        {
            if (!environment.TryGetValue(flag.Variable!, out var value))
                continue;
            if (!_flags.ContainsKey(flag.Name))
                Set(flag, flag.Name, flag.Value == FlagValue.None ? "" : value);
            else if (Program!.RefusesShadowedVariables)
                shadowed.Add(flag.Name);
        }

        return shadowed.ToImmutable();
    }
}
