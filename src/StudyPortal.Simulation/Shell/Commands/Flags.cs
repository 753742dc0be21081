using System.Globalization;

namespace StudyPortal.Simulation.Shell.Commands;

/// <summary>
/// Arguments taken apart as getopt_long does: <c>-la</c>, <c>-n 5</c>, <c>-n5</c>, <c>--lines=5</c>, <c>--lines 5</c>, <c>--</c>. A form is <c>n|lines=</c>: other names of a
/// flag behind bars, with an equals sign where it takes a value. Any of its names asks for it.
/// </summary>
internal sealed class Flags
{
    private readonly List<KeyValuePair<string, string>> _found = [];
    private readonly List<string> _words = [];
    private readonly Dictionary<string, string> _canonical = new(StringComparer.Ordinal);
    private readonly HashSet<string> _valued = new(StringComparer.Ordinal);

    private Flags(IReadOnlyList<string> forms)
    {
        foreach (var form in forms)
        {
            var names = form.TrimEnd('=').Split('|');
            foreach (var name in names)
                _canonical[name] = names[0];
            if (form.EndsWith('='))
                _valued.Add(names[0]);
        }
    }

    /// <summary>What is no flag and no value of one.</summary>
    public IReadOnlyList<string> Words => _words;

    /// <summary>What is wrong, in getopt's words; null where nothing is.</summary>
    public string? Complaint { get; private set; }

    /// <summary>Takes arguments apart.</summary>
    /// <param name="arguments">Without the command's name.</param>
    /// <param name="forms">The flags that there are.</param>
    /// <param name="stopsAtWord">Whether all that follows the first word is words too, as for a command that is to be run.</param>
    public static Flags Read(IReadOnlyList<string> arguments, IReadOnlyList<string> forms, bool stopsAtWord = false)
    {
        var flags = new Flags(forms);
        var at = 0;
        while (at < arguments.Count && flags.Complaint is null)
        {
            var argument = arguments[at++];
            if (argument is "--" || (stopsAtWord && !IsFlag(argument)))
            {
                flags._words.AddRange(argument is "--" ? arguments.Skip(at) : arguments.Skip(at - 1));
                break;
            }

            if (!IsFlag(argument))
                flags._words.Add(argument);
            else if (argument.StartsWith("--", StringComparison.Ordinal))
                flags.TakeLong(argument[2..], arguments, ref at);
            else
                flags.TakeShort(argument[1..], arguments, ref at);
        }

        return flags;
    }

    public bool Has(string name) => _found.Exists(flag => flag.Key == _canonical[name]);

    /// <summary>The last value that was given, or null.</summary>
    public string? Value(string name) => _found.FindLast(flag => flag.Key == _canonical[name]).Value;

    /// <summary>All values that were given, in their order.</summary>
    public IReadOnlyList<string> Values(string name) => [.. _found.Where(flag => flag.Key == _canonical[name]).Select(flag => flag.Value)];

    /// <summary>Names of the flags in the order they were typed; the first name of each form.</summary>
    public IEnumerable<string> Order => _found.Select(flag => flag.Key);

    /// <summary>A whole number from 0, the fallback where the flag is missing, and null where the value is none.</summary>
    public int? Number(string name, int fallback)
    {
        if (Value(name) is not { } text)
            return fallback;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static bool IsFlag(string argument) => argument.Length > 1 && argument[0] == '-';

    private void TakeLong(string text, IReadOnlyList<string> arguments, ref int at)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        var name = equals < 0 ? text : text[..equals];
        if (name.Length < 2 || !_canonical.TryGetValue(name, out var canonical))
            Complaint = $"unrecognized option '--{text}'";
        else if (!_valued.Contains(canonical))
            _found.Add(new(canonical, equals < 0 ? "" : text[(equals + 1)..]));
        else if (equals >= 0)
            _found.Add(new(canonical, text[(equals + 1)..]));
        else if (at < arguments.Count)
            _found.Add(new(canonical, arguments[at++]));
        else
            Complaint = $"option '--{name}' requires an argument";
    }

    private void TakeShort(string letters, IReadOnlyList<string> arguments, ref int at)
    {
        for (var place = 0; place < letters.Length; place++)
        {
            var letter = letters[place].ToString();
            if (!_canonical.TryGetValue(letter, out var canonical))
            {
                Complaint = $"invalid option -- '{letter}'";
                return;
            }

            if (!_valued.Contains(canonical))
            {
                _found.Add(new(canonical, ""));
                continue;
            }

            if (place + 1 < letters.Length)
                _found.Add(new(canonical, letters[(place + 1)..]));
            else if (at < arguments.Count)
                _found.Add(new(canonical, arguments[at++]));
            else
                Complaint = $"option requires an argument -- '{letter}'";
            return;
        }
    }
}
