using System.Collections.Immutable;
using StudyPortal.Learning.Generators.Sketching;

namespace StudyPortal.Learning.Generators.PortDrills;

/// <summary>Who dials whom, with what in hand, and what is missing when it is cut.</summary>
internal static class Connections
{
    private const string Pki = "/etc/kubernetes/pki/";

    private static readonly string[] _clients = ["your laptop", "the jump host", "the build server"];

    private static readonly (string Caller, string Listener, int Port, string File, string Authority)[] _identities =
    [
        ("kube-apiserver", "etcd", 2379, $"{Pki}apiserver-etcd-client.crt", $"{Pki}etcd/ca.crt"),
        ("an etcd member", "another etcd member", 2380, $"{Pki}etcd/peer.crt", $"{Pki}etcd/ca.crt"),
        ("kube-apiserver", "the kubelet", 10250, $"{Pki}apiserver-kubelet-client.crt", $"{Pki}ca.crt"),
        ("the kubelet", "kube-apiserver", 6443, "/var/lib/kubelet/pki/kubelet-client-current.pem", $"{Pki}ca.crt"),
    ];

    public static Sketch Certificate(Dice dice, int difficulty)
    {
        var (caller, listener, port, file, authority) = dice.Pick(_identities);
        var site = Site.Draw(dice, 1);
        var opening = $"In a kubeadm cluster, {caller} connects from {site.Names[0]} ({site.Addresses[0]}) to {listener} on port {port}. The listener checks the caller's certificate. ";
        if (difficulty == 2 || dice.Flip())
        {
            return new ChoiceSketch(
                $"{opening}Which certificate does the caller show?",
                new($"`{file}`", $"Right. {Sentence(listener)} accepts it because `{authority}` signed it."),
                [
                    .. _identities.Where(other => other.File != file).Select(other => new Choice($"`{other.File}`", $"{Sentence(other.Caller)} shows that to {other.Listener} on {other.Port}.")),
                    new($"`{Pki}apiserver.crt`", "That is what kube-apiserver shows to its own clients: it is for serving only."),
                ],
                $"{Sentence(caller)} shows `{file}`, signed by `{authority}`.");
        }

        return new ChoiceSketch(
            $"{opening}Which CA must have signed the caller's certificate?",
            new($"`{authority}`", $"Right. The caller shows `{file}`."),
            [
                new(authority == $"{Pki}ca.crt" ? $"`{Pki}etcd/ca.crt`" : $"`{Pki}ca.crt`",
                    authority == $"{Pki}ca.crt" ? "That authority is for etcd only." : "etcd has an authority of its own and trusts no other.", authority == $"{Pki}ca.crt" ? null : "one-ca-for-everything"),
                new($"`{Pki}front-proxy-ca.crt`", "That authority is for the front proxy in front of extension API servers."),
                new($"`{Pki}sa.pub`", "That is a key for checking service account tokens, and no authority for certificates."),
            ],
            $"{Sentence(caller)} shows `{file}`, signed by `{authority}`.");
    }

    public static Sketch AcrossMachines(Dice dice, int difficulty)
    {
        var site = Site.Draw(dice, 3);
        var node = site.Names[0];
        ImmutableArray<Choice> crossing =
        [
            new($"The etcd leader on {node} to the member on {site.Names[1]}, port 2380", "Members of different machines talk over the peer port."),
            new($"The kubelet of {site.Worker} to the load balancer, port 6443", "Workers use the controlPlaneEndpoint."),
            new($"kube-apiserver on {node} to the kubelet of {site.Worker}, port 10250", "It fetches logs and starts commands there."),
            new($"The load balancer to kube-apiserver on {site.Names[2]}, port 6443", "The load balancer has a machine of its own here."),
        ];
        ImmutableArray<Choice> staying =
        [
            new($"kube-apiserver on {node} to etcd, port 2379", "With stacked etcd each kube-apiserver has one endpoint, https://127.0.0.1:2379.", "stacked-apiserver-knows-all-members"),
            new($"kube-scheduler on {node} to kube-apiserver, port 6443", "On a control-plane node the scheduler uses the API server of the node."),
            new($"The kubelet of {node} to kube-apiserver, port 6443", "With kubeadm 1.35 the kubelet of a control-plane node uses the API server of the node.", "all-kubelets-use-the-balancer"),
            new($"The kubelet of {node} to etcd for its probes, port 2381", "That port is bound to 127.0.0.1."),
            new($"The kubelet of {node} to kube-controller-manager for its probes, port 10257", "That port is bound to 127.0.0.1."),
        ];
        return new TickSketch(
            $"A kubeadm 1.35 cluster with stacked etcd on {Wording.Listed(site.Names)}, a load balancer on a machine of its own at {site.Balancer}, and the worker {site.Worker}. All settings are the defaults. "
            + "Which of these connections lead from one machine to another?",
            [.. dice.Some(crossing, difficulty)], [.. dice.Some(staying, 5 - difficulty)],
            "Between machines: peers of etcd on 2380, workers to the load balancer and the load balancer to the API servers on 6443, API servers to kubelets on 10250. The parts of one control-plane node talk to each other locally.");
    }

    public static Sketch Closed(Dice dice, int difficulty)
    {
        var site = Site.Draw(dice, 3);
        var all = Connection.Of(site, dice.Pick(_clients));
        var cut = dice.Pick(all);
        return new ChoiceSketch(
            $"{Cluster(site)} A new firewall rule drops everything {cut.Way}. Nothing else is touched. What is seen?",
            new(cut.Symptom, $"Right. {cut.Purpose}"),
            [.. all.Where(other => other != cut).Select(other => new Choice(other.Symptom, $"That would be seen if everything {other.Way} were dropped."))],
            cut.Purpose);
    }

    public static Sketch MissingRule(Dice dice, int difficulty)
    {
        var (site, client) = (Site.Draw(dice, 3), dice.Pick(_clients));
        var all = Connection.Of(site, client);
        var cut = dice.Pick(all);
        return new ChoiceSketch(
            $"{Cluster(site)} After a change of the firewall: {cut.Symptom} Which traffic is being dropped?",
            new(Sentence(cut.Way), $"Right. {cut.Purpose}"),
            [
                .. all.Where(other => other != cut).Select(other => new Choice(Sentence(other.Way), other.Purpose)),
                new($"From {client} to {site.Worker} on 10250", "A client never talks to a kubelet. Its only partner is kube-apiserver."),
            ],
            cut.Purpose);
    }

    private static string Cluster(Site site) => $"A kubeadm cluster with stacked etcd on {Wording.Listed(site.Names)}, a load balancer on a machine of its own and the worker {site.Worker}.";

    private static string Sentence(string text) => text.StartsWith("kube", StringComparison.Ordinal) || text == "etcd" ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
