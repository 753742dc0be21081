using System.Collections.Immutable;
using System.Globalization;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Kubernetes.LoadBalancing;

/// <summary>What a check script comes down to: the one URL that it has curl ask for.</summary>
/// <param name="Server">Whom it asks.</param>
/// <param name="Request">What for.</param>
/// <param name="UsesTls">Whether with TLS.</param>
/// <param name="Patience">How long it waits.</param>
internal sealed record ScriptCheck(Endpoint Server, HttpRequest Request, bool UsesTls, TimeSpan Patience)
{
    private const int UsualHttpsPort = 443;
    private const int UsualHttpPort = 80;
    private static readonly TimeSpan _usualPatience = TimeSpan.FromSeconds(10);

    /// <summary>Reads a script; null where it asks for nothing, so that it always passes.</summary>
    public static ScriptCheck? Parse(string script)
    {
        foreach (var line in script.Split('\n'))
        {
            ImmutableArray<string> words = [.. line.Split((char[])[' ', '\t', '"', '\''], StringSplitOptions.RemoveEmptyEntries)];
            if (words.IsEmpty || words[0] is not "curl" || words.FirstOrDefault(word => word.StartsWith("http", StringComparison.Ordinal)) is not { } url)
                continue;
            return Of(url, PatienceIn(words));
        }

        return null;
    }

    /// <summary>Whether curl with <c>--fail</c> would exit with 0.</summary>
    public static bool Passes(Reply reply) => reply is Answered { Response: HttpResponse { Status: < 400 } };

    private static ScriptCheck? Of(string url, TimeSpan patience)
    {
        var isTls = url.StartsWith("https://", StringComparison.Ordinal);
        var rest = url[(url.IndexOf("://", StringComparison.Ordinal) + 3)..];
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        var host = slash < 0 ? rest : rest[..slash];
        if (!host.Contains(':', StringComparison.Ordinal))
            host = string.Create(CultureInfo.InvariantCulture, $"{host}:{(isTls ? UsualHttpsPort : UsualHttpPort)}");
        return Endpoint.TryParse(host, out var server) ? new ScriptCheck(server, HttpRequest.Get(slash < 0 ? "/" : rest[slash..]), isTls, patience) : null;
    }

    private static TimeSpan PatienceIn(ImmutableArray<string> words)
    {
        var flag = words.IndexOf("--max-time");
        var seconds = flag >= 0 && flag + 1 < words.Length ? KeepalivedConfiguration.Number(words[flag + 1], usual: 0) : 0;
        return seconds > 0 ? TimeSpan.FromSeconds(seconds) : _usualPatience;
    }
}
