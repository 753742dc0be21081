using System.Collections.Immutable;

namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary>The words and flags behind a kubeadm command (spf13/pflag).</summary>
/// <param name="Words">What is no flag.</param>
/// <param name="Values">Values by the name of the flag, without dashes; <c>true</c> for a switch.</param>
internal sealed record KubeadmFlags(ImmutableArray<string> Words, ImmutableSortedDictionary<string, string> Values)
{
    /// <summary>Flags that every command takes and that change nothing here: how much is logged.</summary>
    private static readonly string[] _common = ["v", "rootfs"];

    public string? this[string name] => Values.GetValueOrDefault(name);

    public bool Has(string name) => Values.TryGetValue(name, out var value) && value != "false";

    /// <summary>The parts of a flag that takes a list.</summary>
    public ImmutableArray<string> List(string name) => this[name] is { } list ? [.. list.Split(',')] : [];

    /// <summary>Reads a line. Names that end in ! are switches; a short name is written behind its long one: <c>output|o</c>.</summary>
    public static (KubeadmFlags? Flags, string? Error) Parse(IReadOnlyList<string> arguments, params ReadOnlySpan<string> known)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        var values = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        for (var index = 0; index < arguments.Count; index++)
        {
            var argument = arguments[index];
            if (!argument.StartsWith('-'))
            {
                words.Add(argument);
                continue;
            }

            var parts = argument.TrimStart('-').Split('=', 2);
            if (Find(parts[0], known) is not { } flag)
                return (null, argument.StartsWith("--", StringComparison.Ordinal) ? $"unknown flag: --{parts[0]}" : $"unknown shorthand flag: '{parts[0]}' in {argument}");
            if (parts.Length == 1 && !flag.IsSwitch && index + 1 >= arguments.Count)
                return (null, $"flag needs an argument: {argument}");
            values[flag.Name] = parts.Length == 2 ? parts[1] : flag.IsSwitch ? "true" : arguments[++index];
        }

        return (new KubeadmFlags(words.ToImmutable(), values.ToImmutable()), null);
    }

    private static (string Name, bool IsSwitch)? Find(string given, ReadOnlySpan<string> known)
    {
        foreach (var entry in known)
        {
            var names = entry.TrimEnd('!').Split('|');
            if (names.Contains(given, StringComparer.Ordinal))
                return (names[0], entry.EndsWith('!'));
        }

        return _common.Contains(given, StringComparer.Ordinal) ? (given, false) : null;
    }
}
