using System.Collections.Immutable;

namespace StudyPortal.Simulation.Kubernetes.Objects;

/// <summary>What one label must be like.</summary>
public abstract record LabelRequirement(string Key)
{
    /// <summary>Whether these labels meet it.</summary>
    public abstract bool Holds(ImmutableSortedDictionary<string, string> labels);
}

/// <summary>The label has this value: <c>a=b</c>.</summary>
public sealed record EqualRequirement(string Key, string Value) : LabelRequirement(Key)
{
    /// <inheritdoc/>
    public override bool Holds(ImmutableSortedDictionary<string, string> labels) => labels.TryGetValue(Key, out var value) && value == Value;

    /// <inheritdoc/>
    public override string ToString() => $"{Key}={Value}";
}

/// <summary>The label is missing or has another value: <c>a!=b</c>.</summary>
public sealed record UnequalRequirement(string Key, string Value) : LabelRequirement(Key)
{
    /// <inheritdoc/>
    public override bool Holds(ImmutableSortedDictionary<string, string> labels) => !labels.TryGetValue(Key, out var value) || value != Value;

    /// <inheritdoc/>
    public override string ToString() => $"{Key}!={Value}";
}

/// <summary>The label has one of these values: <c>a in (b,c)</c>.</summary>
public sealed record InRequirement(string Key, ImmutableArray<string> Values) : LabelRequirement(Key)
{
    /// <inheritdoc/>
    public override bool Holds(ImmutableSortedDictionary<string, string> labels) => labels.TryGetValue(Key, out var value) && Values.Contains(value, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => $"{Key} in ({string.Join(',', Values)})";
}

/// <summary>The label is missing or has none of these values: <c>a notin (b,c)</c>.</summary>
public sealed record NotInRequirement(string Key, ImmutableArray<string> Values) : LabelRequirement(Key)
{
    /// <inheritdoc/>
    public override bool Holds(ImmutableSortedDictionary<string, string> labels) => !labels.TryGetValue(Key, out var value) || !Values.Contains(value, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => $"{Key} notin ({string.Join(',', Values)})";
}

/// <summary>The label is there: <c>a</c>.</summary>
public sealed record ExistsRequirement(string Key) : LabelRequirement(Key)
{
    /// <inheritdoc/>
    public override bool Holds(ImmutableSortedDictionary<string, string> labels) => labels.ContainsKey(Key);

    /// <inheritdoc/>
    public override string ToString() => Key;
}

/// <summary>The label is missing: <c>!a</c>.</summary>
public sealed record AbsentRequirement(string Key) : LabelRequirement(Key)
{
    /// <inheritdoc/>
    public override bool Holds(ImmutableSortedDictionary<string, string> labels) => !labels.ContainsKey(Key);

    /// <inheritdoc/>
    public override string ToString() => "!" + Key;
}
