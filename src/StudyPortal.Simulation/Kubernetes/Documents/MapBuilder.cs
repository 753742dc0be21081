namespace StudyPortal.Simulation.Kubernetes.Documents;

/// <summary>A map while it is read; a key that comes again replaces its value.</summary>
internal sealed class MapBuilder
{
    private readonly List<KeyValuePair<string, Document>> _entries = [];

    private readonly Dictionary<string, int> _positions = new(StringComparer.Ordinal);

    internal void Put(string key, Document value)
    {
        if (_positions.TryAdd(key, _entries.Count))
            _entries.Add(new(key, value));
        else
            _entries[_positions[key]] = new(key, value);
    }

    internal MapDocument ToDocument() => new([.. _entries]);
}
