using System.Collections.Immutable;
using System.Globalization;
using StudyPortal.Simulation.Shell.Text;

namespace StudyPortal.Simulation.Shell.Commands.Kubectl.Printing;

/// <summary>A description that is being written: lines at levels, aligned at the end (kubectl pkg/describe: PrefixWriter).</summary>
internal sealed class Description
{
    private const string None = "<none>";

    private readonly List<string> _lines = [];

    /// <summary>Adds a line at a level, cells parted by tabs.</summary>
    public Description Line(int level, string text)
    {
        _lines.Add(new string(' ', level * 2) + text);
        return this;
    }

    /// <summary>Adds a field: <c>Name:  value</c>.</summary>
    public Description Field(string name, string value, int level = 0) => Line(level, $"{name}:\t{value}");

    /// <summary>Adds a map as <c>key=value</c> lines below each other.</summary>
    public Description Map(string name, ImmutableSortedDictionary<string, string> map, string sign = "=", int level = 0)
    {
        if (map.IsEmpty)
            return Field(name, None, level);

        var isFirst = true;
        foreach (var (key, value) in map)
        {
            Line(level, $"{(isFirst ? name + ":" : "")}\t{key}{sign}{value}");
            isFirst = false;
        }

        return this;
    }

    /// <summary>Adds a list, one item a line.</summary>
    public Description List(string name, IReadOnlyList<string> items, int level = 0)
    {
        if (items.Count == 0)
            return Field(name, None, level);

        for (var index = 0; index < items.Count; index++)
            Line(level, $"{(index == 0 ? name + ":" : "")}\t{items[index]}");
        return this;
    }

    /// <summary>A moment as descriptions have it: <c>Fri, 20 Nov 2026 22:07:37 +0000</c>.</summary>
    public static string Time(DateTimeOffset? time) =>
        time is { } known && known != default ? known.ToUniversalTime().ToString("ddd, dd MMM yyyy HH:mm:ss '+0000'", CultureInfo.InvariantCulture) : "<unset>";

    /// <inheritdoc/>
    public override string ToString()
    {
        var writer = TabWriter.ForDescriptions();
        foreach (var line in _lines)
            writer.Add(line);
        return writer.ToString();
    }
}
