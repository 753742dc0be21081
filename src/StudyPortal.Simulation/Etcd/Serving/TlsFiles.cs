namespace StudyPortal.Simulation.Etcd.Serving;

/// <summary>Where the certificates of one kind of connection are; empty where none is named.</summary>
/// <param name="Certificate">What the member shows.</param>
/// <param name="Key">Its key.</param>
/// <param name="TrustedAuthority">Whom it lets in; naming one asks for a client certificate.</param>
/// <param name="MustShowCertificate">Whether clients must show one.</param>
internal sealed record TlsFiles(string Certificate = "", string Key = "", string TrustedAuthority = "", bool MustShowCertificate = false);
