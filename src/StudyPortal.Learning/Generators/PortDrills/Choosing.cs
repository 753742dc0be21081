using System.Collections.Immutable;
using StudyPortal.Learning.Generators.Sketching;

namespace StudyPortal.Learning.Generators.PortDrills;

/// <summary>Which number, which flag, which URL.</summary>
internal static class Choosing
{
    private const int FirstNodePort = 30_000;

    private const int LastNodePort = 32_767;

    private static readonly (string Flag, string Meaning)[] _flags =
    [
        ("--listen-client-urls", "the addresses on which it waits for clients"),
        ("--advertise-client-urls", "the client URLs that it tells the others about itself"),
        ("--listen-peer-urls", "the addresses on which it waits for other members"),
        ("--initial-advertise-peer-urls", "the peer URL under which it enters the member list at its first start"),
        ("--listen-metrics-urls", "the extra address on which it serves metrics and health"),
        ("--initial-cluster", "the members of the cluster at the first start, by name and peer URL"),
        ("--data-dir", "the directory of its database and its write-ahead log"),
        ("--trusted-ca-file", "the authority that must have signed the certificates of clients"),
        ("--peer-trusted-ca-file", "the authority that must have signed the certificates of other members"),
    ];

    public static Sketch NodePort(Dice dice, int difficulty)
    {
        var margin = difficulty == 1 ? 2_000 : 40;
        var right = dice.Flip() ? dice.Between(FirstNodePort, FirstNodePort + margin) : dice.Between(LastNodePort - Math.Min(margin, 700), LastNodePort);
        int[] outside = [FirstNodePort - dice.Between(1, margin), LastNodePort + dice.Between(1, margin), dice.Between(1_025, 9_999), FirstNodePort - dice.Between(margin + 1, 2 * margin)];
        var service = dice.Pick(["shop", "web", "prices", "login", "mail"]);
        return new ChoiceSketch(
            $"The Service {service} has the type NodePort, and kube-apiserver runs without `--service-node-port-range`. Which port can it have on the nodes?",
            new(Wording.Plain(right), $"Right. It is between {FirstNodePort} and {LastNodePort}."),
            [.. outside.Select(number => new Choice(Wording.Plain(number), $"It is not between {FirstNodePort} and {LastNodePort}."))],
            $"The default range has 2768 ports, {FirstNodePort} to {LastNodePort}.");
    }

    public static Sketch BalancerPort(Dice dice, int difficulty)
    {
        var site = Site.Draw(dice, 3);
        var free = dice.Between(70, 99) * 100 + 43;
        return new ChoiceSketch(
            $"HAProxy is to run on the control-plane nodes {Wording.Listed(site.Names)} themselves, which kubeadm made with stacked etcd. Its frontend says `bind *:PORT`. Which port can it take?",
            new(Wording.Plain(free), $"Right. Nothing else listens there, and `controlPlaneEndpoint` can be {site.Balancer}:{free}."),
            [
                .. ListeningPort.All.Where(port => port.IsReachable).Select(port => new Choice(Wording.Plain(port.Number), $"It is taken: {port.Component} listens there on these machines.")),
            ],
            "On a machine of its own a load balancer can use 6443. On a control-plane node that port belongs to kube-apiserver: `bind: address already in use`.");
    }

    public static Sketch Kubeconfig(Dice dice, int difficulty)
    {
        var site = Site.Draw(dice, 3);
        var place = dice.Between(0, 2);
        var (balancer, own) = ($"`https://{site.Balancer}:6443`", $"`https://{site.Addresses[place]}:6443`");
        var (file, isLocal, machine) = dice.Pick<(string, bool, string)>(
        [
            ("kubelet.conf", true, site.Names[place]), ("kubelet.conf", false, site.Worker), ("controller-manager.conf", true, site.Names[place]),
            ("scheduler.conf", true, site.Names[place]), ("admin.conf", false, site.Names[place]),
        ]);
        var isKubelet = file == "kubelet.conf";
        return new ChoiceSketch(
            $"Kubernetes 1.35, set up by kubeadm. Control-plane nodes: {string.Join(", ", site.Names.Zip(site.Addresses, (name, address) => $"{name} ({address})"))}. `controlPlaneEndpoint` is {site.Balancer}:6443. "
            + $"Which `server:` stands in `/etc/kubernetes/{file}` on {machine}?",
            new(isLocal ? own : balancer, isLocal ? "Right. On a control-plane node this component uses the API server of the node." : "Right. It names the controlPlaneEndpoint."),
            [
                new(isLocal ? balancer : $"`https://{site.Addresses[(place + 1) % 3]}:6443`", isLocal
                    ? "That is for administrators and workers. On a control-plane node this component uses the API server of the node."
                    : "That ties it to one control-plane node.", isLocal && isKubelet ? "all-kubelets-use-the-balancer" : null),
                new("`https://127.0.0.1:6443`", "kubeadm writes no loopback address here: it is not in the certificate of kube-apiserver."),
                new("`https://10.96.0.1:443`", "That is the `kubernetes` Service, which Pods use. The node must work before any Service does."),
                new(isLocal ? $"`https://{site.Addresses[(place + 2) % 3]}:6443`" : own, isLocal ? "That is another node. Each control-plane node uses its own." : "That ties it to one control-plane node."),
            ],
            "On control-plane nodes kubelet.conf, controller-manager.conf and scheduler.conf name the API server of the node. admin.conf, and kubelet.conf on workers, name the controlPlaneEndpoint.");
    }

    public static Sketch EtcdFlag(Dice dice, int difficulty)
    {
        var (flag, meaning) = dice.Pick(_flags);
        var site = Site.Draw(dice, 1);
        var others = _flags.Where(other => other.Flag != flag).ToList();
        if (difficulty == 1 || dice.Flip())
        {
            return new ChoiceSketch(
                $"You read `/etc/kubernetes/manifests/etcd.yaml` on {site.Names[0]} ({site.Addresses[0]}). Which flag gives etcd {meaning}?",
                new($"`{flag}`", $"Right. It gives {meaning}."),
                [
                    .. others.Select(other => new Choice($"`{other.Flag}`", $"It gives {other.Meaning}.")),
                    new("`--etcd-servers`", "That is a flag of kube-apiserver: the etcd endpoints that it dials."),
                ],
                $"`{flag}` gives etcd {meaning}.");
        }

        return new ChoiceSketch(
            $"You read `/etc/kubernetes/manifests/etcd.yaml` on {site.Names[0]} ({site.Addresses[0]}). What does `{flag}` give etcd?",
            new(Sentence(meaning), "Right."),
            [.. others.Select(other => new Choice(Sentence(other.Meaning), $"For that there is `{other.Flag}`."))],
            $"`{flag}` gives etcd {meaning}.");
    }

    public static Sketch EtcdUrl(Dice dice, int difficulty)
    {
        var site = Site.Draw(dice, 3);
        var place = dice.Between(0, 2);
        var address = site.Addresses[place];
        (string Flag, string Value)[] values =
        [
            ("--listen-client-urls", $"https://127.0.0.1:2379,https://{address}:2379"),
            ("--advertise-client-urls", $"https://{address}:2379"),
            ("--listen-peer-urls", $"https://{address}:2380"),
            ("--listen-metrics-urls", "http://127.0.0.1:2381"),
            ("--etcd-servers", "https://127.0.0.1:2379"),
        ];
        var (flag, value) = dice.Pick(values);
        var file = flag == "--etcd-servers" ? "kube-apiserver.yaml" : "etcd.yaml";
        var everyMember = string.Join(',', site.Addresses.Select(one => $"https://{one}:2379"));
        return new ChoiceSketch(
            $"A kubeadm cluster with stacked etcd on {string.Join(", ", site.Names.Zip(site.Addresses, (name, one) => $"{name} ({one})"))} and default settings. Which value does `{flag}` have in `/etc/kubernetes/manifests/{file}` on {site.Names[place]}?",
            new($"`{value}`", "Right."),
            [
                .. values.Where(other => other.Flag != flag).Select(other => new Choice($"`{other.Value}`", $"That is the value of `{other.Flag}`.")),
                new("`https://0.0.0.0:2379`", flag.StartsWith("--listen", StringComparison.Ordinal) ? "Possible by hand. kubeadm binds to named addresses." : "0.0.0.0 is an address to listen on, and nobody can dial it."),
                .. flag == "--etcd-servers" ? [new Choice($"`{everyMember}`", "That would suit external etcd. With stacked etcd each kube-apiserver has one endpoint.", "stacked-apiserver-knows-all-members")] : ImmutableArray<Choice>.Empty,
            ],
            $"On {site.Names[place]} kubeadm writes `{flag}={value}`.");
    }

    public static Sketch WrongUrl(Dice dice, int difficulty)
    {
        var site = Site.Draw(dice, 3);
        var unused = dice.Pick([2378, 2382, 2389, 2397, 3379, 2739]);
        var refused = new Choice("`connection refused`", "Right. Nothing listens on that address and port.");
        var preface = new Choice("`error reading server preface`, with the hint that it looked like HTTP/1.1", "Right. The peer port takes the TLS connection. Since etcd 3.6 it has no client API.");
        var plain = new Choice("`error reading server preface: EOF`", "Right. Plain text went to a port that speaks TLS, and etcd closed the connection.");
        var works = new Choice("The member list", "Right. It is a client URL of a member, and every member answers.");
        (string Url, Choice Outcome)[] cases =
        [
            ("https://127.0.0.1:2380", refused), ($"https://127.0.0.1:{unused}", refused), ($"https://{site.Addresses[0]}:{unused}", refused),
            ($"https://{site.Addresses[0]}:2380", preface), ($"https://{site.Addresses[1]}:2380", preface),
            ("http://127.0.0.1:2379", plain), ($"http://{site.Addresses[0]}:2379", plain),
            ($"https://{site.Addresses[0]}:2379", works), ($"https://{site.Addresses[1]}:2379", works), ("https://127.0.0.1:2379", works),
        ];
        var (url, right) = dice.Pick(cases);
        return new ChoiceSketch(
            $"A kubeadm cluster with stacked etcd 3.6 on {string.Join(", ", site.Names.Zip(site.Addresses, (name, one) => $"{name} ({one})"))}; all members are healthy. On {site.Names[0]} you run `etcdctl member list` "
            + $"with the right `--cacert`, `--cert` and `--key` and with `--endpoints={url}`. What do you find in the output?",
            right,
            [
                .. new[]
                {
                    refused with { Remark = "Something does listen there.", Belief = url.EndsWith(":2380", StringComparison.Ordinal) ? "peer-port-refuses-non-peers" : null },
                    preface with { Remark = "That is what the peer port on the address of a node says." },
                    plain with { Remark = "That is what happens with `http://` on a port that speaks TLS." },
                    works with { Remark = "etcdctl needs a client URL of a member: `https`, port 2379." },
                }.Where(choice => choice.Text != right.Text),
            ],
            "The client port is 2379 on 127.0.0.1 and on the address of the node, with TLS. The peer port 2380 is bound to the address of the node only.");
    }

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
