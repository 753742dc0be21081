using System.Collections.Immutable;
using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Documents;

/// <summary>What reading a document as an API object gave.</summary>
public abstract record DecodeResult;

/// <summary>The object.</summary>
/// <param name="Object">What the document says, as far as its fields are known.</param>
/// <param name="UnknownFields">Fields that the kind does not have, as paths: <c>spec.containers[0].imag</c>.</param>
public sealed record Decoded(ApiObject Object, ImmutableArray<string> UnknownFields) : DecodeResult
{
    /// <summary>Why a strict reader refuses the object, or null where it does not: <c>strict decoding error: unknown field "spec.foo"</c>.</summary>
    public string? StrictProblem =>
        UnknownFields.IsEmpty ? null : "strict decoding error: " + string.Join(", ", UnknownFields.Select(path => $"unknown field \"{path}\""));
}

/// <summary>The API has no such kind.</summary>
/// <param name="ApiVersion">Group and version that the document names, empty where it names none.</param>
/// <param name="Kind">The kind that the document names, empty where it names none.</param>
/// <param name="Name">The name that the document gives.</param>
/// <param name="Namespace">The namespace that the document gives.</param>
public sealed record UnknownKind(string ApiVersion, string Kind, string Name, string Namespace) : DecodeResult;

/// <summary>A field has a value of the wrong type.</summary>
/// <param name="Message">In the words of Go: <c>json: cannot unmarshal string into Go struct field DeploymentSpec.spec.replicas of type int32</c>.</param>
public sealed record Undecodable(string Message) : DecodeResult;
