using System.Collections.Immutable;
using System.Globalization;

namespace StudyPortal.Simulation.Kubernetes.Documents;

/// <summary>
/// What a manifest, a kubeconfig or an API answer says, as an immutable tree. Equal trees are equal values; the order of the keys of a map is kept and does not
/// count for equality.
/// </summary>
public abstract record Document
{
    /// <summary>The value of a key of a map; null where there is none, or where this is no map.</summary>
    public virtual Document? this[string key] => null;

    /// <summary>The text of a string, or null where this is none.</summary>
    public string? AsText => this is TextDocument text ? text.Value : null;

    /// <summary>The items of a list, empty where this is none.</summary>
    public ImmutableArray<Document> AsList => this is ListDocument list ? list.Items : [];

    /// <summary>The value behind keys of maps, one below the other; null where one is missing.</summary>
    public Document? At(params ReadOnlySpan<string> keys)
    {
        var found = this;
        foreach (var key in keys)
            found = found?[key];
        return found;
    }

    /// <summary>The same with the keys of every map in the order of their code points, as Kubernetes prints it.</summary>
    public virtual Document Sorted() => this;
}

/// <summary>A map; each key stands once.</summary>
public sealed record MapDocument(ImmutableArray<KeyValuePair<string, Document>> Entries) : Document
{
    /// <summary>The map without entries.</summary>
    public static MapDocument Empty { get; } = new(ImmutableArray<KeyValuePair<string, Document>>.Empty);

    /// <inheritdoc/>
    public override Document? this[string key]
    {
        get
        {
            foreach (var entry in Entries)
            {
                if (entry.Key == key)
                    return entry.Value;
            }

            return null;
        }
    }

    /// <summary>The map of these entries in their order.</summary>
    public static MapDocument Of(params ReadOnlySpan<(string Key, Document Value)> entries)
    {
        var map = ImmutableArray.CreateBuilder<KeyValuePair<string, Document>>(entries.Length);
        foreach (var (key, value) in entries)
            map.Add(new(key, value));
        return new(map.DrainToImmutable());
    }

    /// <summary>The same with another value for a key, which comes last where it is new.</summary>
    public MapDocument With(string key, Document value)
    {
        for (var index = 0; index < Entries.Length; index++)
        {
            if (Entries[index].Key == key)
                return new(Entries.SetItem(index, new(key, value)));
        }

        return new(Entries.Add(new(key, value)));
    }

    /// <summary>The same without a key.</summary>
    public MapDocument Without(string key) => new(Entries.RemoveAll(entry => entry.Key == key));

    /// <inheritdoc/>
    public override Document Sorted() => new MapDocument(
        [.. Entries.Select(entry => new KeyValuePair<string, Document>(entry.Key, entry.Value.Sorted())).OrderBy(entry => entry.Key, StringComparer.Ordinal)]);

    /// <inheritdoc/>
    public bool Equals(MapDocument? other) =>
        other is not null && Entries.Length == other.Entries.Length && Entries.All(entry => entry.Value.Equals(other[entry.Key]));

    /// <inheritdoc/>
    public override int GetHashCode() => Entries.Length;
}

/// <summary>A list.</summary>
public sealed record ListDocument(ImmutableArray<Document> Items) : Document
{
    /// <summary>The list without items.</summary>
    public static ListDocument Empty { get; } = new(ImmutableArray<Document>.Empty);

    /// <inheritdoc/>
    public override Document Sorted() => new ListDocument([.. Items.Select(item => item.Sorted())]);

    /// <inheritdoc/>
    public bool Equals(ListDocument? other) => other is not null && Items.SequenceEqual(other.Items);

    /// <inheritdoc/>
    public override int GetHashCode() => Items.Length;
}

/// <summary>A string.</summary>
public sealed record TextDocument(string Value) : Document;

/// <summary>A number, as its shortest decimal text: <c>3</c>, <c>-0.5</c>, <c>1e+06</c>.</summary>
public sealed record NumberDocument(string Literal) : Document
{
    /// <summary>A whole number.</summary>
    public NumberDocument(long number)
        : this(number.ToString(CultureInfo.InvariantCulture))
    {
    }

    /// <summary>The whole number, or null where it is none that 64 bits hold.</summary>
    public long? Whole => long.TryParse(Literal, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>True or false.</summary>
public sealed record BooleanDocument(bool Value) : Document;

/// <summary>Nothing.</summary>
public sealed record NullDocument : Document
{
    /// <summary>The only one.</summary>
    public static NullDocument Instance { get; } = new();
}
