using System.Globalization;

namespace StudyPortal.Learning.Tests.Generators;

public sealed class PortDrillTests
{
    /// <summary>The port table once more: number, who listens, what for, URL of a probe, who dials, and where it is bound ({0} the node's address).</summary>
    private static readonly (int Port, string Component, string Use, string Probe, string Dialler, string Bound)[] _ports =
    [
        (6443, "kube-apiserver", "the Kubernetes API", "https 6443 /readyz", "kubectl, for kubectl get", "all addresses of the node"),
        (2379, "etcd", "the client API of etcd", "", "kube-apiserver, for every object it reads or writes", "127.0.0.1 and {0}"),
        (2380, "etcd", "the peer traffic of etcd", "", "the other etcd members, for heartbeats and log entries", "{0} only"),
        (2381, "etcd", "the metrics and the health of etcd", "http 2381 /readyz", "the kubelet of the same node, for the probes of etcd", "127.0.0.1 only"),
        (10248, "kubelet", "the health of the kubelet", "http 10248 /healthz", "kubeadm on the same node, while it waits for the kubelet", "127.0.0.1 only"),
        (10249, "kube-proxy", "the metrics of kube-proxy", "http 10249 /metrics", "whoever reads the metrics of kube-proxy on the same node", "127.0.0.1 only"),
        (10250, "kubelet", "the API of the kubelet", "", "kube-apiserver, for kubectl logs and kubectl exec", "all addresses of the node"),
        (10256, "kube-proxy", "the health of kube-proxy", "http 10256 /healthz", "the load balancers of Services, for their health checks", "all addresses of the node"),
        (10257, "kube-controller-manager", "the health and metrics of kube-controller-manager", "https 10257 /healthz",
            "the kubelet of the same node, for the probes of kube-controller-manager", "127.0.0.1 only"),
        (10259, "kube-scheduler", "the health and metrics of kube-scheduler", "https 10259 /livez", "the kubelet of the same node, for the probes of kube-scheduler", "127.0.0.1 only"),
    ];

    private static readonly Dictionary<string, string> _flags = new(StringComparer.Ordinal)
    {
        ["--listen-client-urls"] = "waits for clients", ["--advertise-client-urls"] = "client URLs that it tells", ["--listen-peer-urls"] = "waits for other members",
        ["--initial-advertise-peer-urls"] = "enters the member list", ["--listen-metrics-urls"] = "metrics and health", ["--initial-cluster"] = "members of the cluster at the first start",
        ["--data-dir"] = "directory", ["--trusted-ca-file"] = "certificates of clients", ["--peer-trusted-ca-file"] = "certificates of other members",
    };

    private static readonly Answers _answers = new(
        "ports",
        new Dictionary<string, Func<Reading, decimal>>(StringComparer.Ordinal)
        {
            ["number"] = reading => _ports.Single(port => reading.Says($"is for {port.Use}?")).Port,
        },
        new Dictionary<string, Func<Reading, string, bool>>(StringComparer.Ordinal)
        {
            ["listener"] = (reading, option) => _ports.Single(port => port.Port == reading.Number(@"LISTEN 0 4096 \S+:(\d+)")).Component == option,
            ["purpose"] = (reading, option) => Same(Asked(reading).Use, option),
            ["dialler"] = (reading, option) => Same(Asked(reading).Dialler, option),
            ["binding"] = (reading, option) => string.Format(CultureInfo.InvariantCulture, Asked(reading).Bound, reading.Find(@"has the address (\S+) ")) == option,
            ["reachable"] = (_, option) => _ports.Single(port => option == $"{port.Port} ({port.Component})").Bound != "127.0.0.1 only",
            ["probe-url"] = Probe,
            ["node-port"] = (_, option) => int.Parse(option, CultureInfo.InvariantCulture) is >= 30_000 and < 30_000 + 2_768,
            ["balancer-port"] = (_, option) => _ports.All(port => port.Port.ToString(CultureInfo.InvariantCulture) != option),
            ["kubeconfig-target"] = Kubeconfig,
            ["etcd-flag"] = Flag,
            ["etcd-url"] = EtcdUrl,
            ["client-certificate"] = Certificate,
            ["across-machines"] = (_, option) => option.Contains("to the member on", StringComparison.Ordinal) || option.Contains("load balancer", StringComparison.Ordinal) || option.Contains("10250", StringComparison.Ordinal),
            ["closed"] = (reading, option) => Port(reading.Find(@"drops everything (.+?)\. Nothing")) == Seen(option),
            ["missing-rule"] = (reading, option) => Port(option) == Seen(reading.Find(@"of the firewall: (.+)\. Which traffic")),
            ["wrong-url"] = WrongUrl,
        },
        new Dictionary<string, Func<Reading, string>>(StringComparer.Ordinal));

    [Fact]
    public void Every_key_agrees_with_the_port_table() => _answers.HoldForEverySeed();

    private static (int Port, string Component, string Use, string Probe, string Dialler, string Bound) Asked(Reading reading) =>
        _ports.Single(port => port.Port == reading.Number(@"port (\d+)"));

    private static bool Same(string text, string option) => text.Equals(option, StringComparison.OrdinalIgnoreCase);

    private static bool Probe(Reading reading, string option)
    {
        var wanted = reading.Says("the metrics of kube-proxy") ? "http 10249 /metrics"
            : _ports.First(port => reading.Says($"the state of {port.Component} ") && port.Probe.Length > 0 && !port.Probe.Contains("metrics", StringComparison.Ordinal)).Probe;
        var parts = wanted.Split(' ');
        return option == $"curl -k {parts[0]}://127.0.0.1:{parts[1]}{parts[2]}";
    }

    private static bool Kubeconfig(Reading reading, string option)
    {
        var (file, machine) = (reading.Find("/etc/kubernetes/(\\S+) on"), reading.Find(@" on (\S+)\?"));
        var goesToBalancer = file == "admin.conf" || machine.StartsWith("worker", StringComparison.Ordinal);
        return option == $"https://{(goesToBalancer ? reading.Find(@"controlPlaneEndpoint is (\S+):6443") : reading.Find($@"{machine} \((\S+)\)"))}:6443";
    }

    private static bool Flag(Reading reading, string option)
    {
        var wanted = reading.Says("Which flag")
            ? _flags.Single(flag => reading.Says(flag.Value) && (flag.Key != "--data-dir" || reading.Says("directory of"))).Key
            : reading.Find(@"What does (\S+) give");
        return option.StartsWith("--", StringComparison.Ordinal) ? option == wanted : option.Contains(_flags[wanted], StringComparison.Ordinal);
    }

    private static bool EtcdUrl(Reading reading, string option)
    {
        var address = reading.Find($@"{reading.Find(@" on (\S+)\?")} \((\S+)\)");
        return option == reading.Find("value does (\\S+) have") switch
        {
            "--listen-client-urls" => $"https://127.0.0.1:2379,https://{address}:2379",
            "--advertise-client-urls" => $"https://{address}:2379",
            "--listen-peer-urls" => $"https://{address}:2380",
            "--listen-metrics-urls" => "http://127.0.0.1:2381",
            _ => "https://127.0.0.1:2379",
        };
    }

    private static bool Certificate(Reading reading, string option)
    {
        var port = reading.Number(@"on port (\d+)");
        var wanted = (reading.Says("Which CA"), port) switch
        {
            (true, 2379 or 2380) => "/etc/kubernetes/pki/etcd/ca.crt",
            (true, _) => "/etc/kubernetes/pki/ca.crt",
            (false, 2379) => "/etc/kubernetes/pki/apiserver-etcd-client.crt",
            (false, 2380) => "/etc/kubernetes/pki/etcd/peer.crt",
            (false, 10250) => "/etc/kubernetes/pki/apiserver-kubelet-client.crt",
            _ => "/var/lib/kubelet/pki/kubelet-client-current.pem",
        };
        return option == wanted;
    }

    private static string Port(string way) =>
        way.Contains("on 2380", StringComparison.Ordinal) ? "peers"
        : way.Contains("the control-plane nodes to worker", StringComparison.Ordinal) ? "logs"
        : way.Contains("rom worker", StringComparison.Ordinal) ? "not ready"
        : way.Contains("rom the load balancer to", StringComparison.Ordinal) ? "pool"
        : way.EndsWith("to the load balancer on 6443", StringComparison.Ordinal) ? "kubectl" : "nothing";

    private static string Seen(string symptom) =>
        symptom.Contains("no leader", StringComparison.Ordinal) ? "peers"
        : symptom.Contains("kubectl logs", StringComparison.Ordinal) ? "logs"
        : symptom.Contains("NotReady", StringComparison.Ordinal) ? "not ready"
        : symptom.Contains("out of its pool", StringComparison.Ordinal) ? "pool" : "kubectl";

    private static bool WrongUrl(Reading reading, string option)
    {
        var url = new Uri(reading.Find(@"--endpoints=(\S+)\. What"));
        var outcome = (url.Scheme, url.Port, url.IsLoopback) switch
        {
            ("https", 2379, _) => "The member list",
            ("http", 2379, _) => "error reading server preface: EOF",
            ("https", 2380, false) => "error reading server preface, with the hint that it looked like HTTP/1.1",
            _ => "connection refused",
        };
        return option == outcome;
    }
}
