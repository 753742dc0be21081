using System.Collections.Immutable;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Kubernetes.Controllers;

/// <summary>What stands between one look at an object and the next (<c>client-go/util/workqueue</c> with the expectations of <c>controller_utils.go</c>).</summary>
internal sealed record WorkState
{
    /// <summary>Nothing is to be done.</summary>
    public static WorkState Idle { get; } = new();

    /// <summary>Writes without an answer.</summary>
    public int UnderWay { get; init; }

    /// <summary>Whether it is to be looked at again.</summary>
    public bool IsDirty { get; init; }

    /// <summary>Failures in a row.</summary>
    public int Failures { get; init; }

    /// <summary>What the informers have not shown yet.</summary>
    public ImmutableArray<Expectation> Expected { get; init; } = [];

    /// <summary>Whether it can be looked at now.</summary>
    public bool IsFree(Instant now) => UnderWay == 0 && !Expected.Any(expectation => now < expectation.Until);

    /// <summary>Whether nothing is left to remember.</summary>
    public bool IsIdle => this is { UnderWay: 0, IsDirty: false, Failures: 0, Expected.IsEmpty: true };
}

/// <summary>A change that was made and is still to be seen.</summary>
/// <param name="Resource">The kind.</param>
/// <param name="Key">The object's key in its informer.</param>
/// <param name="Version">The version that it has at least, or 0 where it is to be gone or going.</param>
/// <param name="Uid">Which object.</param>
/// <param name="Until">When it is no longer waited for.</param>
internal sealed record Expectation(ResourceKind Resource, string Key, long Version, string Uid, Instant Until)
{
    /// <summary>Whether the object, as it is seen now, meets it.</summary>
    public bool IsMet(ApiObject? seen) => Version == 0
        ? seen is null || seen.Meta.Uid != Uid || seen.Meta.DeletedAt is not null
        : seen is not null && seen.Meta.ResourceVersion >= Version;
}

/// <summary>An object of a controller is to be looked at.</summary>
internal sealed record WorkDue(int Controller, string Key) : Wake;

/// <summary>What a controller's request was for.</summary>
internal sealed record WorkAsk(int Controller, string Key);
