namespace StudyPortal.Simulation.Machines.Certificates;

/// <summary>A certificate with its private key: what a server serves with and a client shows.</summary>
/// <param name="Certificate">The certificate.</param>
/// <param name="Key">Its private key.</param>
public sealed record KeyPair(Certificate Certificate, PrivateKey Key)
{
    /// <summary>Reads a pair from the text of two files, as Go's <c>tls.X509KeyPair</c> does. The error is null exactly where there is a pair.</summary>
    public static (KeyPair? Pair, string? Error) Parse(string certificateText, string keyText)
    {
        if (!Certificate.TryParse(certificateText, out var certificate))
            return (null, Missing(certificateText, "certificate"));
        if (!PrivateKey.TryParse(keyText, out var key))
            return (null, Missing(keyText, "key"));
        return certificate.Key == key.Id ? (new KeyPair(certificate, key), null) : (null, "tls: private key does not match public key");
    }

    // go1.25 crypto/tls/tls.go: no PEM block at all, or one that cannot be read.
    private static string Missing(string text, string kind)
    {
        if (!text.Contains("-----BEGIN ", StringComparison.Ordinal))
            return $"tls: failed to find any PEM data in {kind} input";
        return kind == "key" ? "tls: failed to parse private key" : "x509: malformed certificate";
    }
}
