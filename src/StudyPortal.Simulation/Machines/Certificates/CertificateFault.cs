namespace StudyPortal.Simulation.Machines.Certificates;

/// <summary>Why a certificate is not accepted, with the text that Go's <c>crypto/x509</c> (1.25, verify.go) gives.</summary>
/// <param name="Text">Begins with <c>x509: </c>.</param>
public abstract record CertificateFault(string Text)
{
    /// <summary>Outside its dates, by the clock of whoever looks at it.</summary>
    public sealed record Expired(string Text) : CertificateFault(Text);

    /// <summary>The name that was asked for is not among its names.</summary>
    public sealed record WrongName(string Text) : CertificateFault(Text);

    /// <summary>No trusted authority signed it.</summary>
    public sealed record UnknownAuthority(string Text) : CertificateFault(Text);

    /// <summary>Made for something else, as a server certificate that a client shows.</summary>
    public sealed record WrongUsage(string Text) : CertificateFault(Text);
}
