using System.Collections.Immutable;
using StudyPortal.Learning.Generators.Sketching;

namespace StudyPortal.Learning.Generators.PortDrills;

/// <summary>Who listens where.</summary>
internal static class Listeners
{
    public static Sketch Number(Dice dice, int difficulty)
    {
        var port = dice.Pick(ListeningPort.All);
        var site = Site.Draw(dice, 1);
        return new NumberSketch(
            $"{site.Names[0]} ({site.Addresses[0]}) is a control-plane node made by kubeadm, with stacked etcd and default settings. Which TCP port is for {port.Use}?",
            port.Number, Unit: null,
            [.. ListeningPort.All.Where(other => other != port).Select(other => new Slip(other.Number, $"{other.Number} is for {other.Use}."))],
            $"Port {port.Number} of {port.Component} is for {port.Use}.");
    }

    public static Sketch Listener(Dice dice, int difficulty)
    {
        var port = dice.Pick(ListeningPort.All);
        var site = Site.Draw(dice, 1);
        var address = port.Bound switch { Binding.Loopback => "127.0.0.1", Binding.All => "*", _ => site.Addresses[0] };
        return new ChoiceSketch(
            $"On {site.Names[0]}, a control-plane node made by kubeadm with default settings, `ss -ltn` prints this line. Which process is it?\n\n"
            + $"    LISTEN 0 4096 {address}:{port.Number}",
            new(port.Component, $"Right. {port.Number} is for {port.Use}."),
            [
                .. ListeningPort.All.Where(other => other.Component != port.Component)
                    .Select(other => new Choice(other.Component, $"{other.Component} listens on {Numbers(other.Component)}.")),
            ],
            $"Port {port.Number} is for {port.Use}, bound to {port.Where(site.Addresses[0])}.");
    }

    public static Sketch Purpose(Dice dice, int difficulty)
    {
        var port = dice.Pick(ListeningPort.All);
        var site = Site.Draw(dice, 1);
        return new ChoiceSketch(
            $"What is port {port.Number} of {site.Names[0]} ({site.Addresses[0]}) for, a control-plane node made by kubeadm with stacked etcd and default settings?",
            new(Sentence(port.Use), $"Right. {port.Component} listens there."),
            [.. ListeningPort.All.Where(other => other != port).Select(other => new Choice(Sentence(other.Use), $"That is {other.Number}."))],
            $"Port {port.Number} of {port.Component} is for {port.Use}.");
    }

    public static Sketch Dialler(Dice dice, int difficulty)
    {
        var port = dice.Pick(ListeningPort.All);
        var site = Site.Draw(dice, 1);
        var tempting = port.Number switch
        {
            2379 => ImmutableArray.Create<Choice>(
                new("kube-scheduler, to find Pods without a node", "The scheduler watches Pods through kube-apiserver.", "controllers-dial-etcd"),
                new("kube-controller-manager, to keep its Lease", "The Lease is an object of the API, reached through kube-apiserver.", "controllers-dial-etcd")),
            2380 =>
            [
                new("kube-scheduler, to find Pods without a node", "The scheduler watches Pods through kube-apiserver.", "controllers-dial-etcd"),
                new("kube-apiserver, when the local member is not the leader", "kube-apiserver is a client and dials 2379. The member itself passes writes on to the leader.", "apiserver-needs-the-leader"),
            ],
            _ => [],
        };
        return new ChoiceSketch(
            $"A kubeadm cluster with stacked etcd and default settings. Who opens connections to port {port.Number} of {site.Names[0]} ({site.Addresses[0]})?",
            new(Sentence(port.Dialler), $"Right. The port is for {port.Use}."),
            [
                .. tempting,
                .. ListeningPort.All.Where(other => other != port && (difficulty == 1 || tempting.IsEmpty || other.Number == 6443)).Select(other => new Choice(
                    Sentence(other.Dialler), $"That connection goes to {other.Number}.", port.Number == 2379 && other.Number == 6443 ? "kubectl-talks-to-etcd" : null)),
            ],
            $"{Sentence(port.Dialler)}: port {port.Number} is for {port.Use}.");
    }

    public static Sketch Bound(Dice dice, int difficulty)
    {
        var port = dice.Pick(ListeningPort.All);
        var site = Site.Draw(dice, 1);
        var address = site.Addresses[0];
        return new ChoiceSketch(
            $"{site.Names[0]} has the address {address} and was made by kubeadm with default settings. To which addresses is port {port.Number} ({port.Component}) bound there?",
            new(ListeningPort.Where(port.Bound, address), $"Right. {Reason(port)}"),
            [.. Enum.GetValues<Binding>().Where(binding => binding != port.Bound).Select(binding => new Choice(ListeningPort.Where(binding, address), Reason(port)))],
            $"Port {port.Number} is for {port.Use}. {Reason(port)}");
    }

    public static Sketch Reachable(Dice dice, int difficulty)
    {
        var site = Site.Draw(dice, 2);
        var open = dice.Some([.. ListeningPort.All.Where(port => port.IsReachable)], difficulty);
        var local = dice.Some([.. ListeningPort.All.Where(port => !port.IsReachable)], 5 - difficulty);
        return new TickSketch(
            $"{site.Names[0]} ({site.Addresses[0]}) is a control-plane node made by kubeadm, with stacked etcd, default settings and no firewall. "
            + $"On which of these ports can {site.Names[1]} open a TCP connection to it?",
            [.. open.Select(port => new Choice(Named(port), $"It is bound to {port.Where(site.Addresses[0])}."))],
            [.. local.Select(port => new Choice(Named(port), "It is bound to 127.0.0.1 only."))],
            "Bound to the network are 6443, 2379, 2380, 10250 and 10256. 2381, 10248, 10249, 10257 and 10259 are bound to 127.0.0.1.");
    }

    public static Sketch ProbeUrl(Dice dice, int difficulty)
    {
        var port = dice.Pick([.. ListeningPort.All.Where(one => one.Path.Length > 0)]);
        var site = Site.Draw(dice, 1);
        var scheme = port.IsTls ? "https" : "http";
        var other = dice.Pick([.. ListeningPort.All.Where(one => one.Path.Length > 0 && one.Component != port.Component)]);
        var wrongScheme = port.IsTls ? "http" : "https";
        return new ChoiceSketch(
            $"You are on {site.Names[0]} ({site.Addresses[0]}), made by kubeadm with default settings. Which call of curl asks for {(port.Path == "/metrics" ? port.Use : $"the state of {port.Component}")} and gets an answer?",
            new($"`curl -k {scheme}://127.0.0.1:{port.Number}{port.Path}`", $"Right. {Reason(port)}"),
            [
                new($"`curl -k {wrongScheme}://127.0.0.1:{port.Number}{port.Path}`",
                    port.IsTls ? "The port speaks TLS: `Client sent an HTTP request to an HTTPS server.`" : "The port speaks plain HTTP, so the TLS handshake fails.",
                    port.Number is 10257 or 10259 ? "controller-ports-are-http" : null),
                new($"`curl -k {(other.IsTls ? "https" : "http")}://127.0.0.1:{other.Number}{other.Path}`", $"{other.Number} belongs to {other.Component}."),
                new($"`curl -k {wrongScheme}://{site.Addresses[0]}:{port.Number}{port.Path}`", $"The scheme is wrong: {port.Number} speaks {(port.IsTls ? "TLS" : "plain HTTP")}."),
            ],
            $"{port.Number} is for {port.Use}. {Reason(port)}");
    }

    private static string Named(ListeningPort port) => $"{port.Number} ({port.Component})";

    private static string Numbers(string component) =>
        Wording.Listed([.. ListeningPort.All.Where(port => port.Component == component).Select(port => Wording.Plain(port.Number))]);

    private static string Sentence(string text) =>
        text.StartsWith("the ", StringComparison.Ordinal) ? "T" + text[1..] : text.StartsWith("whoever", StringComparison.Ordinal) ? "W" + text[1..] : text;

    private static string Reason(ListeningPort port) => (port.Bound, port.IsTls) switch
    {
        (Binding.Loopback, true) => "kubeadm binds it to 127.0.0.1, and it speaks HTTPS even there.",
        (Binding.Loopback, false) => "It is plain HTTP, and its only protection is to be bound to 127.0.0.1.",
        (Binding.Node, _) => "It is bound to the address of the node, where the other members reach it, and not to 127.0.0.1.",
        (Binding.LoopbackAndNode, _) => "The local kube-apiserver comes over 127.0.0.1, others over the address of the node. Both have to show a certificate.",
        (_, true) => "It is bound to all addresses, because other machines need it, and it speaks HTTPS.",
        _ => "It is bound to all addresses, because other machines need it, and it speaks plain HTTP.",
    };
}
