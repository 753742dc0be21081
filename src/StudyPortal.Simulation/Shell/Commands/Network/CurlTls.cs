using System.Collections.Immutable;
using StudyPortal.Simulation.Machines.Certificates;

namespace StudyPortal.Simulation.Shell.Commands.Network;

/// <summary>How curl speaks TLS, from its flags; and what it says where TLS fails (curl 8.5 with OpenSSL 3.0.13, as in Ubuntu 24.04).</summary>
internal static class CurlTls
{
    private const string Library = "OpenSSL/3.0.13: error:";

    private const string Advice = """

        More details here: https://curl.se/docs/sslcerts.html

        curl failed to verify the legitimacy of the server and therefore could not
        establish a secure connection to it. To learn more about this situation and
        how to fix it, please visit the web page mentioned above.
        """;

    /// <summary>The client's side of TLS; where a file is missing or wrong, null, curl's words and its exit code.</summary>
    public static (ClientTls? Tls, string Complaint, int Code) From(ShellContext context, Flags flags)
    {
        var roots = ImmutableArray<Certificate>.Empty;
        if (flags.Value("cacert") is { } authority)
        {
            roots = context.ReadText(authority) is { } text ? Certificate.ParseAll(text) : [];
            if (roots.IsEmpty)
                return (null, $"error setting certificate file: {authority}", 77);
        }

        if (flags.Value("cert") is not { } file)
            return (new ClientTls(roots, Certificate: null, Verify: !flags.Has("k")), "", 0);
        if (context.ReadText(file) is not { } certificateText || !Certificate.TryParse(certificateText, out _))
            return (null, $"could not load PEM client certificate from {file}, OpenSSL error error:80000002:system library::No such file or directory, (no key found, wrong pass phrase, or wrong file format?)", 58);
        var key = flags.Value("key") ?? file;
        var (pair, error) = KeyPair.Parse(certificateText, context.ReadText(key) ?? "");
        return error is null
            ? (new ClientTls(roots, pair!.Certificate, Verify: !flags.Has("k")), "", 0)
            : (null, $"unable to set private key file: '{key}' type PEM", 58);
    }

    /// <summary>curl's words and exit code for a handshake that failed.</summary>
    /// <param name="text">The model's text, which is Go's.</param>
    /// <param name="host">What was dialled.</param>
    /// <param name="knowsAuthority">Whether curl was told of an authority: OpenSSL looks for the issuer first, at dates and names later.</param>
    public static (string Complaint, int Code) Failure(string text, string host, bool knowsAuthority)
    {
        bool Says(string part) => text.Contains(part, StringComparison.Ordinal);
        if (Says("remote error: tls: "))
            return ($"OpenSSL SSL_read: {Library}{Alert(text)}, errno 0", 56);
        if (Says("HTTP response to HTTPS client") || Says("EOF"))
            return ($"{Library}{(Says("EOF") ? "0A000126:SSL routines::unexpected eof while reading" : "0A00010B:SSL routines::wrong version number")}", 35);
        if (!knowsAuthority)
            return ($"SSL certificate problem: unable to get local issuer certificate{Advice}", 60);
        if (Says("is not valid for any names") || Says("certificate is valid for") || Says("IP SANs"))
            return ($"SSL: no alternative certificate subject name matches target host name '{host}'{Advice}", 60);
        var problem = Says("has expired or is not yet valid") ? Says(" is before ") ? "certificate is not yet valid" : "certificate has expired"
            : Says("incompatible key usage") ? "unsuitable certificate purpose"
            : "unable to get local issuer certificate";
        return ($"SSL certificate problem: {problem}{Advice}", 60);
    }

    private static string Alert(string text) => text[(text.IndexOf("tls: ", StringComparison.Ordinal) + "tls: ".Length)..] switch
    {
        "certificate required" => "0A00045C:SSL routines::tlsv13 alert certificate required",
        "unknown certificate authority" => "0A000418:SSL routines::tlsv1 alert unknown ca",
        "expired certificate" => "0A000415:SSL routines::sslv3 alert certificate expired",
        _ => "0A000412:SSL routines::sslv3 alert bad certificate",
    };
}
