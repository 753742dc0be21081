using System.Globalization;
using System.Net;

namespace StudyPortal.Simulation.Kubernetes.Controllers.Nodes;

/// <summary>The networks of 254 pods each that a cluster's range is cut into (<c>pkg/controller/nodeipam/ipam/cidrset</c>).</summary>
internal static class CidrRange
{
    private const int NodeMask = 24;
    private const int AddressBits = 32;

    /// <summary>The first network of the range that is not taken, or null where all are taken or the range is none.</summary>
    /// <param name="range">Such as <c>10.244.0.0/16</c>.</param>
    /// <param name="taken">Networks of nodes.</param>
    public static string? NextFree(string range, IReadOnlyCollection<string> taken)
    {
        if (!IPNetwork.TryParse(range, out var network) || network.PrefixLength > NodeMask)
            return null;
        var bytes = network.BaseAddress.GetAddressBytes();
        var first = ((uint)bytes[0] << 24) | ((uint)bytes[1] << 16) | ((uint)bytes[2] << 8) | bytes[3];
        var count = 1 << (NodeMask - network.PrefixLength);
        for (var index = 0; index < count; index++)
        {
            var candidate = Text(first + ((uint)index << (AddressBits - NodeMask)));
            if (!taken.Contains(candidate, StringComparer.Ordinal))
                return candidate;
        }

        return null;
    }

    private static string Text(uint address) =>
        string.Create(CultureInfo.InvariantCulture, $"{address >> 24}.{(address >> 16) & 255}.{(address >> 8) & 255}.{address & 255}/{NodeMask}");
}
