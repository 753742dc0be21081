using System.Globalization;
using StudyPortal.Simulation.World;

namespace StudyPortal.Web.Features.Diagrams;

/// <summary>A cluster as it is chosen for the sandbox: the fields of a form, each brought into its bounds.</summary>
/// <param name="IsExternal">Whether etcd stands on machines of its own.</param>
/// <param name="Size">Members of etcd: 1 to 7.</param>
/// <param name="Workers">0 to 9.</param>
/// <param name="IsVirtualAddress">Whether a virtual address stands before the API servers instead of a load balancer.</param>
/// <param name="Seed">Decides every chance.</param>
public sealed record SandboxChoice(bool IsExternal, int Size, int Workers, bool IsVirtualAddress, ulong Seed)
{
    /// <summary>The greatest seed that the form takes.</summary>
    public const int MostSeed = 999_999;

    /// <summary>What the form begins with: the cluster that the lessons speak of most.</summary>
    public static SandboxChoice Usual { get; } = new(IsExternal: false, 3, 2, IsVirtualAddress: false, 1);

    /// <summary>Whether something stands before the API servers.</summary>
    public bool HasFront => IsExternal || Size > 1;

    /// <summary>The topology as it is written.</summary>
    public string Topology
    {
        get
        {
            var kind = IsExternal ? "external" : "stacked";
            var front = HasFront && IsVirtualAddress ? ",front=vip" : "";
            return string.Create(CultureInfo.InvariantCulture, $"{kind}-{Size},workers={Workers}{front}");
        }
    }

    /// <summary>Reads the form; null where nothing was chosen.</summary>
    public static SandboxChoice? Read(string? etcd, string? size, string? workers, string? front, string? seed) =>
        etcd is null && size is null
            ? null
            : new SandboxChoice(
                etcd is "external", Number(size, Usual.Size, 1, StudyPortal.Simulation.World.Topology.MostControlPlanes),
                Number(workers, Usual.Workers, 0, StudyPortal.Simulation.World.Topology.MostWorkers), front is "vip", (ulong)Number(seed, (int)Usual.Seed, 0, MostSeed));

    private static int Number(string? text, int otherwise, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, least, most) : otherwise;
}
