namespace StudyPortal.Simulation.Machines.Certificates;

/// <summary>
/// Where a program reads what it shows, anew for each connection: etcd on both sides (client/pkg/transport/listener.go), kube-apiserver for its clients
/// (<c>dynamiccertificates</c>). A connection that stands does not notice.
/// </summary>
/// <param name="Certificate">Path as the process sees it.</param>
/// <param name="Key">Path of its key.</param>
/// <param name="KeepsLast">Whether the program goes on with what it read at its start where the files hold no pair; another cannot shake hands.</param>
public sealed record CertificateFiles(string Certificate, string Key, bool KeepsLast = false);
