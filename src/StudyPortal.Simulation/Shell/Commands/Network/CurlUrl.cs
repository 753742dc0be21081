using System.Globalization;

namespace StudyPortal.Simulation.Shell.Commands.Network;

/// <summary>Where curl goes.</summary>
/// <param name="IsTls">Whether it is https.</param>
/// <param name="Host">A name or an address.</param>
/// <param name="Port">1 to 65535.</param>
/// <param name="Path">With its query, beginning with a slash.</param>
internal sealed record CurlUrl(bool IsTls, string Host, int Port, string Path)
{
    private const string SchemeEnd = "://";

    private const int UsualPort = 80;

    private const int UsualTlsPort = 443;

    private const int MostPort = 65_535;

    /// <summary>Reads a URL; where that fails, null, curl's words and its exit code.</summary>
    public static (CurlUrl? Url, string Complaint, int Code) Read(string text)
    {
        var start = text.IndexOf(SchemeEnd, StringComparison.Ordinal);
        var scheme = start < 0 ? "http" : text[..start].ToLowerInvariant();
        if (scheme is not ("http" or "https"))
            return (null, $"Protocol \"{scheme}\" not supported or disabled in libcurl", 1);
        var rest = start < 0 ? text : text[(start + SchemeEnd.Length)..];
        var end = rest.IndexOfAny(['/', '?', '#']);
        var (authority, path) = end < 0 ? (rest, "/") : (rest[..end], rest[end] == '/' ? rest[end..] : "/" + rest[end..]);
        var colon = authority.LastIndexOf(':');
        var host = colon < 0 ? authority : authority[..colon];
        var port = scheme is "https" ? UsualTlsPort : UsualPort;
        if (host.Length == 0)
            return (null, "URL using bad/illegal format or missing URL", 3);
        if (colon >= 0 && (!int.TryParse(authority.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out port) || port > MostPort))
            return (null, "URL rejected: Port number was not a decimal number between 0 and 65535", 3);
        return (new CurlUrl(scheme is "https", host, port, path), "", 0);
    }
}
