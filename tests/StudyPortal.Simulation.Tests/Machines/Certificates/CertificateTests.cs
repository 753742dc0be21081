using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Machines.Certificates;

namespace StudyPortal.Simulation.Tests.Machines.Certificates;

public sealed class CertificateTests
{
    private static readonly DateTimeOffset _now = new(2026, 11, 20, 22, 6, 3, TimeSpan.Zero);

    private static readonly Gen<ImmutableArray<string>> _names =
        Gen.Elements("cp1", "kubernetes.default.svc", "10.0.0.11", "::1", "a=b", "line\nend", @"back\slash\n", "система", "").ListOf().Select(names => names.ToImmutableArray());

    private static readonly Gen<Certificate> _certificates =
        from seed in ArbMap.Default.GeneratorFor<ulong>()
        from commonName in Gen.Elements("kube-apiserver", "", "system:node:cp1", "x\ny")
        from groups in _names
        from dnsNames in _names
        from addresses in _names
        from usages in Gen.Choose(0, 3)
        from years in Gen.Choose(0, 20)
        let authority = CertificateAuthority.Create("kubernetes", _now, TimeSpan.FromDays(3650), new Prng(seed))
        let request = new CertificateRequest(commonName, groups, dnsNames, addresses, (ExtendedKeyUsages)usages)
        select authority.Authority.Issue(request, _now, TimeSpan.FromDays(365 * years), authority.After).Issued.Certificate;

    [Fact]
    public void A_certificate_survives_its_file() =>
        Seeded.Holds(_certificates, certificate => Certificate.TryParse(certificate.ToPem(), out var read) && read == certificate && read.ToPem() == certificate.ToPem());

    [Fact]
    public void A_certificate_survives_a_kubeconfig() =>
        Seeded.Holds(_certificates, certificate => Certificate.TryParseBase64(certificate.ToBase64(), out var read) && read == certificate);

    [Fact]
    public void A_bundle_keeps_its_order() =>
        Seeded.Holds(
            _certificates.ListOf(),
            bundle => Certificate.ParseAll(string.Concat(bundle.Select(one => "# a comment\n" + one.ToPem()))).SequenceEqual(bundle));

    [Fact]
    public void A_certificate_with_one_changed_letter_is_refused() =>
        Seeded.Holds(_certificates.Zip(Gen.Choose(0, 400)), given =>
        {
            var pem = given.Item1.ToPem();
            var at = 28 + (given.Item2 % (pem.Length - 28 - 27));
            var changed = pem[at] == 'A' ? 'B' : 'A';
            return pem[at] is '\n' or '=' || !Certificate.TryParse(pem[..at] + changed + pem[(at + 1)..], out _);
        });

    [Theory]
    [InlineData("")]
    [InlineData("garbage")]
    [InlineData("-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n")]
    [InlineData("-----BEGIN CERTIFICATE-----\nMIIC\n-----END CERTIFICATE-----\n")]
    [InlineData("-----BEGIN CERTIFICATE-----\nMIIC")]
    public void Garbage_is_no_certificate(string text) => Assert.False(Certificate.TryParse(text, out _));

    [Fact]
    public void A_file_looks_like_PEM()
    {
        var (authority, _) = CertificateAuthority.Create("kubernetes", _now, TimeSpan.FromDays(3650), new Prng(1));
        var lines = authority.Certificate.ToPem().Split('\n');
        Assert.Equal("-----BEGIN CERTIFICATE-----", lines[0]);
        Assert.StartsWith("MI", lines[1], StringComparison.Ordinal);
        Assert.All(lines, line => Assert.InRange(line.Length, 0, 64));
        Assert.Equal(("-----END CERTIFICATE-----", ""), (lines[^2], lines[^1]));
    }

    [Fact]
    public void The_same_seed_issues_the_same_certificates()
    {
        static string Issue(ulong seed)
        {
            var (authority, prng) = CertificateAuthority.Create("etcd-ca", _now, TimeSpan.FromDays(3650), new Prng(seed));
            return authority.Issue(CertificateRequest.ForClient("root"), _now, TimeSpan.FromDays(365), prng).Issued.Certificate.ToPem();
        }

        Assert.Equal(Issue(7), Issue(7));
        Assert.False(Issue(7) == Issue(8));
    }

    [Fact]
    public void An_authority_is_backdated_and_its_certificates_begin_with_it()
    {
        var (authority, prng) = CertificateAuthority.Create("kubernetes", _now, TimeSpan.FromHours(87_600), new Prng(3));
        var (leaf, _) = authority.Issue(CertificateRequest.ForClient("kubernetes-admin", "system:masters"), _now, TimeSpan.FromHours(8_760), prng);
        Assert.Equal((_now.AddMinutes(-5), new DateTimeOffset(2036, 11, 17, 22, 6, 3, TimeSpan.Zero)), (authority.Certificate.NotBefore, authority.Certificate.NotAfter));
        Assert.Equal((_now.AddMinutes(-5), new DateTimeOffset(2027, 11, 20, 22, 6, 3, TimeSpan.Zero)), (leaf.Certificate.NotBefore, leaf.Certificate.NotAfter));
    }

    [Fact]
    public void Keys_survive_their_files()
    {
        var key = new PrivateKey(new KeyId(0xFEED));
        Assert.True(PrivateKey.TryParse(key.ToPem(), out var read) && read == key);
        Assert.True(PublicKey.TryParse(new PublicKey(key.Id).ToPem(), out var half) && half.Id == key.Id);
        Assert.False(PrivateKey.TryParse(new PublicKey(key.Id).ToPem(), out _));
        Assert.Equal(64, key.Id.PublicKeyHash.Length);
    }

    [Fact]
    public void A_pair_needs_both_halves()
    {
        var (authority, prng) = CertificateAuthority.Create("etcd-ca", _now, TimeSpan.FromDays(1), new Prng(1));
        (var one, prng) = authority.Issue(CertificateRequest.ForClient("one"), _now, TimeSpan.FromDays(1), prng);
        var (other, _) = authority.Issue(CertificateRequest.ForClient("other"), _now, TimeSpan.FromDays(1), prng);

        Assert.Equal((one, null), KeyPair.Parse(one.Certificate.ToPem(), one.Key.ToPem()));
        Assert.Equal((null, "tls: private key does not match public key"), KeyPair.Parse(one.Certificate.ToPem(), other.Key.ToPem()));
        Assert.Equal((null, "tls: failed to find any PEM data in certificate input"), KeyPair.Parse("", one.Key.ToPem()));
        Assert.Equal((null, "tls: failed to find any PEM data in key input"), KeyPair.Parse(one.Certificate.ToPem(), "rubbish"));
    }
}
