using System.Globalization;
using StudyPortal.Simulation.Kubernetes.Kubeadm;

namespace StudyPortal.Learning.Tests.Generators;

public sealed class CertificateDrillTests
{
    private const string Folder = "/etc/kubernetes/pki/";

    /// <summary>The certificates once more: file, a piece of the use, CN, O and file of the authority.</summary>
    private static readonly (string Path, string Use, string Name, string Organization, string Authority)[] _files =
    [
        (Folder + "apiserver.crt", "kube-apiserver shows it to its clients", "kube-apiserver", "", "ca.crt"),
        (Folder + "apiserver-kubelet-client.crt", "kube-apiserver shows it to kubelets", "kube-apiserver-kubelet-client", "kubeadm:cluster-admins", "ca.crt"),
        (Folder + "apiserver-etcd-client.crt", "kube-apiserver shows it to etcd", "kube-apiserver-etcd-client", "", "etcd/ca.crt"),
        (Folder + "front-proxy-client.crt", "kube-apiserver shows it to extension API servers", "front-proxy-client", "", "front-proxy-ca.crt"),
        (Folder + "etcd/server.crt", "etcd shows it to its clients", "{0}", "", "etcd/ca.crt"), (Folder + "etcd/peer.crt", "etcd members show it to each other", "{0}", "", "etcd/ca.crt"),
        (Folder + "etcd/healthcheck-client.crt", "people and scripts show it to etcd, to look after it", "kube-etcd-healthcheck-client", "", "etcd/ca.crt"),
        ("/etc/kubernetes/admin.conf", "kubectl of an administrator shows it to kube-apiserver", "kubernetes-admin", "kubeadm:cluster-admins", "ca.crt"),
        ("/etc/kubernetes/super-admin.conf", "kubectl shows it to kube-apiserver when no role may stand in the way", "kubernetes-super-admin", "system:masters", "ca.crt"),
        ("/etc/kubernetes/controller-manager.conf", "kube-controller-manager shows it to kube-apiserver", "system:kube-controller-manager", "", "ca.crt"),
        ("/etc/kubernetes/scheduler.conf", "kube-scheduler shows it to kube-apiserver", "system:kube-scheduler", "", "ca.crt"),
        ("/var/lib/kubelet/pki/kubelet-client-current.pem", "the kubelet shows it to kube-apiserver", "system:node:{0}", "system:nodes", "ca.crt"),
        (Folder + "ca.crt", "it signs what kube-apiserver, kubelets and administrators show", "kubernetes", "", "ca.crt"), (Folder + "etcd/ca.crt", "it signs what etcd and its clients show", "etcd-ca", "", "etcd/ca.crt"),
        (Folder + "front-proxy-ca.crt", "it signs what kube-apiserver shows to extension API servers", "front-proxy-ca", "", "front-proxy-ca.crt"),
    ];

    private static readonly Dictionary<string, string> _failures = new(StringComparer.Ordinal)
    {
        ["apiserver.crt"] = "kubectl on every machine", ["apiserver-kubelet-client.crt"] = "kubectl logs", ["apiserver-etcd-client.crt"] = "cannot open a connection to etcd", ["front-proxy-client.crt"] = "aggregated APIs",
        ["etcd/peer.crt"] = "open no new connections to each other", ["etcd/healthcheck-client.crt"] = "etcdctl fails", ["controller-manager.conf"] = "kube-controller-manager of the node is refused",
        ["scheduler.conf"] = "kube-scheduler of the node is refused", ["kubelet-client-current.pem"] = "turns NotReady",
    };

    private static readonly Answers _answers = new(
        "certificates",
        new Dictionary<string, Func<Reading, decimal>>(StringComparer.Ordinal)
        {
            ["days-left"] = reading => (Date(reading.Find(@"notAfter=(\w+ +\d+) ") + " 2027") - Date(reading.Find(@"it is (\d+ \w+) ") + " 2027")).Days,
            ["renewed-on"] = reading => reading.Number(@"has (\d+) control-plane nodes"),
        },
        new Dictionary<string, Func<Reading, string, bool>>(StringComparer.Ordinal)
        {
            ["use"] = (reading, option) => Asked(reading).Use.Equals(option, StringComparison.OrdinalIgnoreCase),
            ["file"] = (reading, option) => _files.Single(file => reading.Says($"this is true: {file.Use}?")).Path == option,
            ["authority"] = (reading, option) => Folder + Asked(reading).Authority == option,
            ["common-name"] = (reading, option) => string.Format(CultureInfo.InvariantCulture, Asked(reading).Name, reading.Find(@" on (\S+) \(")) == option,
            ["organization"] = (reading, option) => Asked(reading).Organization == option,
            ["subject"] = Subject,
            ["etcd-client"] = (_, option) => option.StartsWith(Folder + "etcd/", StringComparison.Ordinal) || option.EndsWith("-etcd-client.crt", StringComparison.Ordinal),
            ["renewal"] = Renewal,
            ["expired"] = (reading, option) => option.Contains(_failures.Single(failure => reading.Says($"/{failure.Key} has run out")).Value, StringComparison.Ordinal),
            ["copied"] = (_, option) => option.StartsWith("sa.", StringComparison.Ordinal) || Path.GetFileNameWithoutExtension(option) is "ca" or "front-proxy-ca",
            ["alternative-names"] = (reading, option) => reading.Find(@"these names: (.+)\. A client").Split(", ").Contains(new Uri(option).Host, StringComparer.Ordinal),
        },
        new Dictionary<string, Func<Reading, string>>(StringComparer.Ordinal)
        {
            ["expires-first"] = reading => reading.Prompt.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(cells => cells.Length == 2)
                .MinBy(cells => int.Parse(cells[1].TrimEnd('d'), CultureInfo.InvariantCulture))![0],
        });

    [Fact]
    public void Every_key_agrees_with_a_second_table() => _answers.HoldForEverySeed();

    [Fact]
    public void The_second_table_agrees_with_the_files_that_the_simulation_makes()
    {
        foreach (var certificate in PkiCertificate.All)
        {
            var file = _files.Single(one => one.Path == $"{Folder}{certificate.BaseName}.crt");
            Assert.Equal(file.Authority, $"{certificate.Authority.BaseName}.crt");
        }
    }

    private static (string Path, string Use, string Name, string Organization, string Authority) Asked(Reading reading) => _files.Single(file => reading.Says($"in {file.Path}"));

    private static DateTime Date(string text) =>
        DateTime.ParseExact(string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries)), ["MMM d yyyy", "d MMM yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None);

    private static bool Subject(Reading reading, string option)
    {
        var (node, name, issuer) = (reading.Find(@"kubeadm node (\S+) "), reading.Find(@"subject=.*CN = (\S+)"), reading.Find(@"issuer=CN = (\S+)"));
        var file = _files.Single(one => one.Path == option);
        var isForBoth = reading.Says("TLS Web Server Authentication, TLS Web Client Authentication");
        return isForBoth == (file.Name == "{0}") && string.Format(CultureInfo.InvariantCulture, file.Name, node) == name && _files.Single(one => one.Path == Folder + file.Authority).Name == issuer;
    }

    private static bool Renewal(Reading reading, string option)
    {
        var path = Asked(reading).Path;
        var isAuthority = Folder + Asked(reading).Authority == path;
        return option.StartsWith(isAuthority ? "Nothing by itself" : path.EndsWith(".pem", StringComparison.Ordinal) ? "The kubelet by itself" : "kubeadm certs renew,", StringComparison.Ordinal);
    }
}
