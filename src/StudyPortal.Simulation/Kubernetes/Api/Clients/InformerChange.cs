using System.Runtime.InteropServices;
using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Api.Clients;

/// <summary>What changed in an informer's copy.</summary>
/// <param name="Before">As it was, null where it is new.</param>
/// <param name="After">As it is, null where it is gone; then <paramref name="Before"/> is what was seen last.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct InformerChange(ApiObject? Before, ApiObject? After)
{
    /// <summary>The newer of the two.</summary>
    public ApiObject Object => After ?? Before!;
}
