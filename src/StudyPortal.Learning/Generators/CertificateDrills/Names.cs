using System.Collections.Immutable;
using StudyPortal.Learning.Generators.Sketching;

namespace StudyPortal.Learning.Generators.CertificateDrills;

/// <summary>Which files belong to the cluster and which to one node, and which names stand in them.</summary>
internal static class Names
{
    private static readonly string[] _shared =
    [
        "ca.crt", "ca.key", "sa.key", "sa.pub", "front-proxy-ca.crt", "front-proxy-ca.key", "etcd/ca.crt", "etcd/ca.key",
    ];

    private static readonly string[] _own =
    [
        "apiserver.crt", "apiserver.key", "apiserver-etcd-client.crt", "apiserver-kubelet-client.crt", "front-proxy-client.crt", "etcd/server.crt", "etcd/peer.crt", "etcd/healthcheck-client.crt",
    ];

    public static Sketch Copied(Dice dice, int difficulty)
    {
        var site = Site.Draw(dice, 2);
        var (shared, own) = (dice.Some(_shared, difficulty), dice.Some(_own, 5 - difficulty));
        return new TickSketch(
            $"{site.Names[1]} ({site.Addresses[1]}) is to join as a second control-plane node with stacked etcd, without `--upload-certs`. Which of these files under `/etc/kubernetes/pki` of {site.Names[0]} are copied to it by hand before?",
            [.. shared.Select(file => new Choice($"`{file}`", "It belongs to the cluster and has to be the same on every control-plane node."))],
            [.. own.Select(file => new Choice($"`{file}`", "It belongs to one node. `kubeadm join` makes one for the new node, signed by the copied authority."))],
            "Copied are the three authorities (ca, front-proxy-ca, etcd/ca, each with its key) and the pair sa.key and sa.pub. All else is made on the node, with its own names and addresses.");
    }

    public static Sketch Alternative(Dice dice, int difficulty)
    {
        var site = Site.Draw(dice, 3);
        var isNamed = dice.Flip();
        var name = $"api.{dice.Pick(["shop", "lab", "prod", "stage", "example"])}.internal";
        ImmutableArray<string> listed =
        [
            site.Names[0], "kubernetes", "kubernetes.default", "kubernetes.default.svc", "10.96.0.1", site.Addresses[0], isNamed ? name : site.Balancer,
        ];
        var inside = dice.Pick([site.Addresses[0], isNamed ? name : site.Balancer, site.Names[0]]);
        string[] outside = [site.Addresses[1], site.Addresses[2], isNamed ? site.Balancer : name, "127.0.0.1", site.Names[1], "localhost"];
        return new ChoiceSketch(
            $"The certificate of kube-apiserver on {site.Names[0]} has these names: {string.Join(", ", listed)}. A client has the right CA and reaches this server under each of the addresses below. With which URL does it accept the certificate?",
            new($"`https://{inside}:6443`", "Right. The name is in the list."),
            [.. outside.Select(other => new Choice($"`https://{other}:6443`", $"`{other}` is not in the list: `x509: certificate is valid for …, not {other}`."))],
            "The client compares what it dialled, name or address, with the list in the certificate. Further names belong in `certSANs` of the API server, and need a new certificate.");
    }
}
