using static StudyPortal.Learning.Commands.FlagValue;

namespace StudyPortal.Learning.Commands;

/// <summary>The programs that questions ask for, with the flags that matter in them (etcd 3.6, Kubernetes 1.35, cri-tools 1.35, systemd 255: their <c>--help</c>).</summary>
internal static class KnownPrograms
{
    internal static IReadOnlyList<KnownProgram> All { get; } =
    [
        new("etcdctl",
        [
            .. EtcdctlGlobals(), new("prefix", None), new("keys-only", None), new("limit", One), new("consistency", One), new("cluster", None), new("learner", None),
            new("peer-urls", Many), new("rev", One), new("count-only", None), new("from-key", None), new("print-value-only", None), new("physical", None),
        ]) { RefusesShadowedVariables = true },
        new("etcdutl",
        [
            new("write-out", One, 'w'), new("data-dir", One), new("name", One), new("initial-cluster", Many), new("initial-cluster-token", One), new("initial-advertise-peer-urls", Many),
            new("bump-revision", One), new("mark-compacted", None), new("skip-hash-check", None), new("wal-dir", One),
        ]),
        new("kubectl",
        [
            new("kubeconfig", One) { Variable = "KUBECONFIG" }, new("namespace", One, 'n'), new("all-namespaces", None, 'A'), new("output", One, 'o'), new("selector", One, 'l'),
            new("follow", None, 'f', Of: "logs"), new("previous", None, 'p', Of: "logs"), new("tail", One, Of: "logs"), new("filename", Many, 'f'), new("container", One, 'c'),
            new("stdin", None, 'i', Of: "exec"), new("tty", None, 't', Of: "exec"), new("watch", None, 'w'), new("raw", One), new("force", None), new("grace-period", One),
            new("request-timeout", One), new("server", One, 's'), new("context", One), new("ignore-daemonsets", None), new("replicas", One), new("show-labels", None),
        ]),
        new("kubeadm",
        [
            new("config", One), new("control-plane-endpoint", One), new("upload-certs", None), new("pod-network-cidr", One), new("apiserver-advertise-address", One), new("token", One),
            new("discovery-token-ca-cert-hash", Many), new("control-plane", None), new("certificate-key", One), new("ignore-preflight-errors", Many), new("print-join-command", None),
            new("ttl", One), new("force", None, 'f'), new("kubernetes-version", One), new("dry-run", None), new("old-config", One), new("new-config", One),
        ]),
        new("crictl",
        [
            new("runtime-endpoint", One, 'r') { Variable = "CONTAINER_RUNTIME_ENDPOINT" }, new("all", None, 'a'), new("quiet", None, 'q'), new("output", One, 'o'), new("name", One),
            new("state", One, 's'), new("pod", One, 'p'), new("label", One), new("follow", None, 'f', Of: "logs"), new("tail", One), new("previous", None, 'p', Of: "logs"),
            new("interactive", None, 'i', Of: "exec"), new("tty", None, 't', Of: "exec"), new("force", None, 'f'),
        ]),
        new("systemctl", [new("now", None), new("no-pager", None), new("full", None, 'l'), new("lines", One, 'n'), new("type", One, 't'), new("failed", None), new("quiet", None, 'q')]),
        new("journalctl",
        [
            new("unit", FlagValue.Unit, 'u'), new("lines", One, 'n'), new("follow", None, 'f'), new("no-pager", None), new("pager-end", None, 'e'), new("catalog", None, 'x'),
            new("boot", None, 'b'), new("reverse", None, 'r'), new("since", One, 'S'), new("until", One, 'U'), new("output", One, 'o'), new("priority", One, 'p'), new("grep", One, 'g'),
        ]),
    ];

    internal static KnownProgram? Find(string name) => All.FirstOrDefault(program => program.Name == name);

    /// <summary>A flag of any program: a learner who takes the wrong program gives it the flags of the right one, with their values.</summary>
    internal static KnownFlag? FindFlag(string name, IReadOnlyList<string> words) => All.Select(program => program.Find(name, words)).OfType<KnownFlag>().FirstOrDefault();

    // Each global flag of etcdctl has its variable.
    private static IEnumerable<KnownFlag> EtcdctlGlobals()
    {
        KnownFlag[] flags =
        [
            new("endpoints", Many), new("cacert", One), new("cert", One), new("key", One), new("write-out", One, 'w'), new("command-timeout", One), new("dial-timeout", One),
            new("insecure-skip-tls-verify", None), new("insecure-transport", None), new("hex", None), new("debug", None), new("user", One), new("password", One),
        ];
        return flags.Select(flag => flag with { Variable = $"ETCDCTL_{flag.Name.Replace('-', '_').ToUpperInvariant()}" });
    }
}
