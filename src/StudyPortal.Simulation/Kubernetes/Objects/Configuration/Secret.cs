using System.Collections.Immutable;
using System.Text;

namespace StudyPortal.Simulation.Kubernetes.Objects;

/// <summary>Confidential values by key.</summary>
public sealed record Secret(ObjectMeta Meta) : ApiObject(Meta)
{
    /// <inheritdoc/>
    public override ResourceKind Resource => ResourceKind.Secrets;

    /// <summary>What it is for: <c>Opaque</c>, <c>bootstrap.kubernetes.io/token</c>.</summary>
    public string Type { get; init; } = "Opaque";

    /// <summary>Values by key, in base64 as the API shows them.</summary>
    public ImmutableSortedDictionary<string, string> Data { get; init; } = StringMap.Empty;

    /// <summary>The value of a key as text, or null where there is none.</summary>
    public string? Text(string key) => Data.TryGetValue(key, out var encoded) ? Encoding.UTF8.GetString(Convert.FromBase64String(encoded)) : null;

    /// <summary>A value as <see cref="Data"/> keeps it.</summary>
    public static string Encode(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
