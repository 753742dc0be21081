using System.Collections.Immutable;
using System.Globalization;
using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Documents;

/// <summary>Collects the fields of one map, in the order of their names; what is empty is left out unless it is said to stay.</summary>
internal sealed class FieldWriter
{
    private readonly SortedDictionary<string, Document> _fields = new(StringComparer.Ordinal);

    internal static MapDocument Write(Action<FieldWriter> write)
    {
        var writer = new FieldWriter();
        write(writer);
        return writer.ToDocument();
    }

    internal static TextDocument Time(DateTimeOffset time) => new(time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));

    internal static TextDocument MicroTime(DateTimeOffset time) => new(time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture));

    internal FieldWriter Put(string name, Document value)
    {
        _fields[name] = value;
        return this;
    }

    internal FieldWriter Put(string name, Action<FieldWriter> write) => Put(name, Write(write));

    internal FieldWriter Text(string name, string value) => value.Length == 0 ? this : Put(name, new TextDocument(value));

    internal FieldWriter AnyText(string name, string value) => Put(name, new TextDocument(value));

    internal FieldWriter Number(string name, long value) => value == 0 ? this : Put(name, new NumberDocument(value));

    internal FieldWriter AnyNumber(string name, long? value) => value is { } number ? Put(name, new NumberDocument(number)) : this;

    internal FieldWriter Flag(string name, bool value) => value ? AnyFlag(name, value) : this;

    internal FieldWriter AnyFlag(string name, bool value) => Put(name, new BooleanDocument(value));

    internal FieldWriter Time(string name, DateTimeOffset? time) => time is { } known && known != default ? Put(name, Time(known)) : this;

    internal FieldWriter MicroTime(string name, DateTimeOffset? time) => time is { } known ? Put(name, MicroTime(known)) : this;

    internal FieldWriter Either(string name, IntOrString value) => Put(name, value.Text is { } text ? new TextDocument(text) : new NumberDocument(value.Number));

    internal FieldWriter Map(string name, ImmutableSortedDictionary<string, string> map) => map.IsEmpty ? this : Put(name, MapOf(map));

    internal FieldWriter Texts(string name, ImmutableArray<string> texts) =>
        texts.IsEmpty ? this : Put(name, new ListDocument([.. texts.Select(text => new TextDocument(text))]));

    internal FieldWriter List<T>(string name, ImmutableArray<T> items, Action<FieldWriter, T> write) =>
        items.IsEmpty ? this : Put(name, new ListDocument([.. items.Select(item => Write(writer => write(writer, item)))]));

    private static MapDocument MapOf(ImmutableSortedDictionary<string, string> map) =>
        new([.. map.Select(entry => new KeyValuePair<string, Document>(entry.Key, new TextDocument(entry.Value)))]);

    private MapDocument ToDocument() => new([.. _fields]);
}
