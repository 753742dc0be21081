using System.Collections.Immutable;
using StudyPortal.Simulation.Kernel;

namespace StudyPortal.Simulation.Kubernetes.Controllers;

/// <summary>A command line of kube-controller-manager or kube-scheduler as names and values.</summary>
internal sealed class ControllerFlags
{
    private readonly ImmutableSortedDictionary<string, string> _values;

    private ControllerFlags(ImmutableSortedDictionary<string, string> values) => _values = values;

    /// <summary>The flags of a command; a flag without a value is <c>true</c>.</summary>
    public static ControllerFlags Of(ImmutableArray<string> command)
    {
        var values = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var word in command)
        {
            if (!word.StartsWith("--", StringComparison.Ordinal))
                continue;
            var equals = word.IndexOf('=', StringComparison.Ordinal);
            values[equals < 0 ? word[2..] : word[2..equals]] = equals < 0 ? "true" : word[(equals + 1)..];
        }

        return new ControllerFlags(values.ToImmutable());
    }

    /// <summary>The value of a flag, or what it is without.</summary>
    public string Text(string name, string usual = "") => _values.GetValueOrDefault(name, usual);

    /// <summary>Whether a switch is on.</summary>
    public bool IsOn(string name, bool usual) => _values.TryGetValue(name, out var value) ? value is "true" : usual;

    /// <summary>The number of a flag.</summary>
    public int Number(string name, int usual) =>
        int.TryParse(Text(name), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : usual;

    /// <summary>The duration of a flag, which <see cref="Unreadable"/> has found to be one.</summary>
    public TimeSpan Duration(string name, TimeSpan usual) => _values.TryGetValue(name, out var text) && GoDuration.TryParse(text, out var duration) ? duration : usual;

    /// <summary>The first of these flags whose value is no duration, with its value; null where all are.</summary>
    public (string Name, string Value)? Unreadable(ReadOnlySpan<string> durations)
    {
        foreach (var name in durations)
        {
            if (_values.TryGetValue(name, out var text) && !GoDuration.TryParse(text, out _))
                return (name, text);
        }

        return null;
    }

    /// <summary>Whether <c>--controllers</c> names a controller that is off by itself: the star does not reach it.</summary>
    public bool Names(string controller) => Text("controllers").Split(',').Contains(controller, StringComparer.Ordinal);

    /// <summary>The first flag that the program does not know, or null.</summary>
    public string? Unknown(ImmutableSortedSet<string> known) => _values.Keys.FirstOrDefault(name => !known.Contains(name));
}
