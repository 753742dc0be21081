namespace StudyPortal.Simulation.Shell.Commands.Kubectl;

/// <summary>Flags and words of a kubectl line, read as pflag reads them.</summary>
internal sealed class KubectlFlags
{
    private const string Global = "namespace=/n kubeconfig= request-timeout= server=/s context= v=/v insecure-skip-tls-verify tls-server-name=";

    private readonly SortedDictionary<string, List<string>> _values = new(StringComparer.Ordinal);

    private KubectlFlags()
    {
    }

    /// <summary>Words that are no flags.</summary>
    public List<string> Words { get; } = [];

    /// <summary>What stands behind <c>--</c>.</summary>
    public List<string> Rest { get; } = [];

    /// <summary>Why the line cannot be read, or null.</summary>
    public string? Problem { get; private set; }

    public static KubectlFlags Read(IReadOnlyList<string> arguments, string known)
    {
        var flags = new KubectlFlags();
        var table = Table($"{Global} {known}");
        for (var index = 0; index < arguments.Count && flags.Problem is null; index++)
        {
            var argument = arguments[index];
            if (argument == "--")
            {
                flags.Rest.AddRange(arguments.Skip(index + 1));
                break;
            }

            if (argument.StartsWith('-') && argument.Length > 1)
                index += flags.Take(argument, index + 1 < arguments.Count ? arguments[index + 1] : null, table);
            else
                flags.Words.Add(argument);
        }

        return flags;
    }

    /// <summary>Whether the word behind a global flag belongs to it.</summary>
    public static bool TakesNext(string argument) => argument is "-n" or "--namespace" or "--kubeconfig" or "--request-timeout" or "-s" or "--server" or "--context" or "--tls-server-name" or "-v";

    public bool Has(string name) => _values.TryGetValue(name, out var values) && values[^1] != "false";

    public string? Value(string name) => _values.TryGetValue(name, out var values) ? values[^1] : null;

    public IReadOnlyList<string> Values(string name) => _values.TryGetValue(name, out var values) ? values : [];

    private static SortedDictionary<string, KnownFlag> Table(string known)
    {
        var table = new SortedDictionary<string, KnownFlag>(StringComparer.Ordinal);
        foreach (var word in known.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = word.Split('/');
            var flag = new KnownFlag(parts[0].TrimEnd('='), parts[0].EndsWith('='));
            table[$"--{flag.Name}"] = flag;
            if (parts.Length > 1)
                table[$"-{parts[1]}"] = flag;
        }

        return table;
    }

    /// <summary>Takes one flag; returns how many further words it took.</summary>
    private int Take(string argument, string? next, SortedDictionary<string, KnownFlag> table)
    {
        var equals = argument.IndexOf('=', StringComparison.Ordinal);
        var name = equals < 0 ? argument : argument[..equals];
        if (!name.StartsWith("--", StringComparison.Ordinal) && name.Length > 2)
        {
            // -nkube-system, -owide
            Add(table, name[..2], argument[2..].TrimStart('='), $"unknown shorthand flag: '{name[1]}' in {argument}");
            return 0;
        }

        if (!table.TryGetValue(name, out var flag))
        {
            Problem = name.StartsWith("--", StringComparison.Ordinal) ? $"unknown flag: {name}" : $"unknown shorthand flag: '{name[1]}' in {argument}";
            return 0;
        }

        if (equals >= 0 || !flag.TakesValue)
        {
            Add(table, name, equals >= 0 ? argument[(equals + 1)..] : "true", "");
            return 0;
        }

        if (next is null)
            Problem = $"flag needs an argument: {(name.StartsWith("--", StringComparison.Ordinal) ? name : $"'{name[1]}' in {name}")}";
        else
            Add(table, name, next, "");
        return 1;
    }

    private void Add(SortedDictionary<string, KnownFlag> table, string name, string value, string problem)
    {
        if (!table.TryGetValue(name, out var flag))
        {
            Problem = problem;
            return;
        }

        if (!_values.TryGetValue(flag.Name, out var values))
            _values[flag.Name] = values = [];
        values.Add(value);
    }

    private sealed record KnownFlag(string Name, bool TakesValue);
}
