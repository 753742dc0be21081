using System.Globalization;
using System.Runtime.InteropServices;

namespace StudyPortal.Simulation.Machines;

/// <summary>Where a server listens.</summary>
/// <param name="Host">An address or a name.</param>
/// <param name="Port">1 to 65535.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Endpoint(string Host, int Port)
{
    private const int MostPort = 65_535;
    private const string SchemeEnd = "://";

    /// <summary>Reads <c>10.0.0.11:2379</c> or a URL of it; the scheme and a path are left out. False where there is no port or no host.</summary>
    public static bool TryParse(string text, out Endpoint endpoint)
    {
        endpoint = default;
        var start = text.IndexOf(SchemeEnd, StringComparison.Ordinal);
        var rest = start < 0 ? text : text[(start + SchemeEnd.Length)..];
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        rest = slash < 0 ? rest : rest[..slash];
        var colon = rest.LastIndexOf(':');
        if (colon <= 0 || !int.TryParse(rest.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port) || port is 0 or > MostPort)
            return false;
        endpoint = new Endpoint(rest[..colon], port);
        return true;
    }

    /// <summary><c>10.0.0.11:2379</c></summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Host}:{Port}");
}
