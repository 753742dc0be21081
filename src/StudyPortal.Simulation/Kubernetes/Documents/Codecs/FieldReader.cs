using System.Collections.Immutable;
using System.Globalization;
using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Documents;

/// <summary>Reads the fields of one map; what nobody asked for when it is closed is an unknown field.</summary>
internal sealed class FieldReader
{
    private readonly MapDocument _map;

    private readonly string _path;

    private readonly string _goType;

    private readonly DecodeLog _log;

    private readonly SortedSet<string> _known = new(StringComparer.Ordinal);

    internal FieldReader(MapDocument map, string path, string goType, DecodeLog log) => (_map, _path, _goType, _log) = (map, path, goType, log);

    /// <summary>Whether the field is there and not null.</summary>
    internal bool Has(string name) => Take(name) is not null;

    /// <summary>Fields that the kind has and the model does without.</summary>
    internal void Ignore(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            _known.Add(name);
    }

    internal string Text(string name, string missing = "") => Take(name) switch
    {
        null => missing,
        TextDocument text => text.Value,
        var other => Mismatch(name, other, "string", missing),
    };

    internal long Number(string name, long missing = 0) => OptionalNumber(name) ?? missing;

    internal int Int(string name, int missing = 0) => OptionalInt(name) ?? missing;

    internal int? OptionalInt(string name) => OptionalNumber(name, "int32") is { } number
        ? number is >= int.MinValue and <= int.MaxValue ? (int)number : Mismatch<int?>(name, new NumberDocument(number), "int32", missing: null)
        : null;

    internal long? OptionalNumber(string name, string type = "int64") => Take(name) switch
    {
        null => null,
        NumberDocument { Whole: { } whole } => whole,
        var other => Mismatch<long?>(name, other, type, missing: null),
    };

    internal bool Flag(string name, bool missing = false) => Take(name) switch
    {
        null => missing,
        BooleanDocument flag => flag.Value,
        var other => Mismatch(name, other, "bool", missing),
    };

    internal IntOrString? Either(string name) => Take(name) switch
    {
        null => null,
        TextDocument text => new IntOrString(text.Value),
        NumberDocument { Whole: { } whole and >= int.MinValue and <= int.MaxValue } => new IntOrString((int)whole),
        var other => Mismatch<IntOrString?>(name, other, "intstr.IntOrString", missing: null),
    };

    internal DateTimeOffset? Time(string name)
    {
        var text = Text(name);
        if (text.Length == 0)
            return null;

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : Mismatch<DateTimeOffset?>(name, new TextDocument(text), "v1.Time", missing: null);
    }

    internal T Choice<T>(string name, T missing)
        where T : struct, Enum => Enum.TryParse<T>(Text(name), out var choice) && Enum.IsDefined(choice) ? choice : missing;

    internal ImmutableSortedDictionary<string, string> Map(string name)
    {
        if (Take(name) is not { } value)
            return StringMap.Empty;

        if (value is not MapDocument map)
            return Mismatch(name, value, "map[string]string", StringMap.Empty);

        var entries = StringMap.Empty.ToBuilder();
        foreach (var (key, item) in map.Entries)
            entries[key] = item is NullDocument ? "" : item.AsText ?? Mismatch(name, item, "string", "");
        return entries.ToImmutable();
    }

    /// <summary>Quantities by name; numbers count as their text.</summary>
    internal ImmutableSortedDictionary<string, string> Quantities(string name)
    {
        var entries = StringMap.Empty.ToBuilder();
        if (Take(name) is MapDocument map)
        {
            foreach (var (key, item) in map.Entries)
                entries[key] = item is NumberDocument number ? number.Literal : item.AsText ?? Mismatch(name, item, "resource.Quantity", "0");
        }

        return entries.ToImmutable();
    }

    internal ImmutableArray<string> Texts(string name) =>
        Items(name, "[]string") is { IsEmpty: false } items ? [.. items.Select(item => item.AsText ?? Mismatch(name, item, "string", ""))] : [];

    /// <summary>What the map behind a field says, or null where there is none.</summary>
    internal T? Object<T>(string name, string goType, Func<FieldReader, T> read)
        where T : class => Take(name) switch
    {
        null => null,
        MapDocument map => Read(map, _path.Length == 0 ? name : $"{_path}.{name}", goType, read),
        var other => Mismatch<T?>(name, other, $"v1.{goType}", missing: null),
    };

    /// <summary>What each map of the list behind a field says.</summary>
    internal ImmutableArray<T> List<T>(string name, string goType, Func<FieldReader, T> read)
    {
        var list = ImmutableArray.CreateBuilder<T>();
        foreach (var item in Items(name, $"[]v1.{goType}"))
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"{(_path.Length == 0 ? name : $"{_path}.{name}")}[{list.Count}]");
            list.Add(Read(item as MapDocument ?? Mismatch(name, item, $"v1.{goType}", MapDocument.Empty), path, goType, read));
        }

        return list.DrainToImmutable();
    }

    internal void Close()
    {
        foreach (var (key, _) in _map.Entries)
        {
            if (!_known.Contains(key))
                _log.UnknownFields.Add(_path.Length == 0 ? key : $"{_path}.{key}");
        }
    }

    private T Read<T>(MapDocument map, string path, string goType, Func<FieldReader, T> read)
    {
        var reader = new FieldReader(map, path, goType, _log);
        var result = read(reader);
        reader.Close();
        return result;
    }

    private ImmutableArray<Document> Items(string name, string type) => Take(name) switch
    {
        null => [],
        ListDocument list => list.Items,
        var other => Mismatch<ImmutableArray<Document>>(name, other, type, []),
    };

    private Document? Take(string name)
    {
        _known.Add(name);
        return _map[name] is { } value and not NullDocument ? value : null;
    }

    private T Mismatch<T>(string name, Document value, string type, T missing)
    {
        var found = value switch
        {
            TextDocument => "string",
            NumberDocument number => number.Whole is null || type is "int32" or "int64" ? $"number {number.Literal}" : "number",
            BooleanDocument => "bool",
            ListDocument => "array",
            _ => "object",
        };
        var path = string.Join('.', $"{_path}.{name}".Split('.', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('[')[0]));
        _log.Refuse($"json: cannot unmarshal {found} into Go struct field {_goType}.{path} of type {type}");
        return missing;
    }
}
