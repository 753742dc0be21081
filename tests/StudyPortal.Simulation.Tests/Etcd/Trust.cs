using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Machines.Certificates;
using StudyPortal.Simulation.World;

namespace StudyPortal.Simulation.Tests.Etcd;

/// <summary>Certificates for members under test.</summary>
internal static class Trust
{
    private static readonly TimeSpan _year = TimeSpan.FromDays(365);

    public static CertificateAuthority NewAuthority(string name) => CertificateAuthority.Create(name, LiveCluster.Beginning, _year, new Prng(3)).Authority;

    /// <summary>Puts a certificate, its key and its authority into /pki of a machine.</summary>
    public static void Put(Machine machine, CertificateAuthority authority, string name, string[] addresses)
    {
        var request = new CertificateRequest(machine.Name, [], [machine.Name], [.. addresses], ExtendedKeyUsages.Server | ExtendedKeyUsages.Client);
        var pair = authority.Issue(request, LiveCluster.Beginning, _year, new Prng((ulong)machine.Position + 5)).Issued;
        foreach (var (file, text) in new[] { ($"{name}.crt", pair.Certificate.ToPem()), ($"{name}.key", pair.Key.ToPem()), ("ca.crt", authority.Certificate.ToPem()) })
            machine.Files = machine.Files.With($"/pki/{file}", new FileNode(new TextContent(text), FileNode.PrivateFile, FileNode.Root, LiveCluster.Beginning));
    }

    public static ClientTls Client(CertificateAuthority authority) =>
        new([authority.Certificate], authority.Issue(CertificateRequest.ForClient("client"), LiveCluster.Beginning, _year, new Prng(9)).Issued.Certificate);
}
