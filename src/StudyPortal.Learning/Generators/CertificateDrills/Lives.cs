using System.Collections.Immutable;
using StudyPortal.Learning.Generators.Sketching;
using StudyPortal.Learning.Questions;
using static StudyPortal.Learning.Generators.Sketching.Wording;

namespace StudyPortal.Learning.Generators.CertificateDrills;

/// <summary>When certificates run out, who renews them, and what fails.</summary>
internal static class Lives
{
    private static readonly string[] _listed =
    [
        "admin.conf", "apiserver", "apiserver-etcd-client", "apiserver-kubelet-client", "controller-manager.conf", "etcd-healthcheck-client", "etcd-peer", "etcd-server", "front-proxy-client", "scheduler.conf",
    ];

    /// <summary>Without these the API of a node does not work.</summary>
    private static readonly ImmutableArray<string> _apiStops = ["apiserver.crt", "apiserver-etcd-client.crt", "etcd/peer.crt"];

    public static Sketch Renews(Dice dice, int difficulty)
    {
        var kind = dice.Between(1, 3);
        var file = kind == 1 ? PkiFile.Leaves.First(one => one.Renewal == Renewal.Kubelet) : dice.Pick(kind == 2 ? PkiFile.Authorities : [.. PkiFile.Leaves.Where(one => one.Renewal == Renewal.Kubeadm)]);
        var site = Site.Draw(dice, 1);
        var answers = new (Renewal Renewal, string Text, string Remark)[]
        {
            (Renewal.Kubeadm, "`kubeadm certs renew`, or an upgrade with kubeadm", "kubeadm renews what it has signed for the control plane, but no authority, and not the certificate of the kubelet."),
            (Renewal.Kubelet, "The kubelet by itself, before it runs out", "The kubelet renews its own client certificate only."),
            (Renewal.Nobody, "Nothing by itself, and `kubeadm certs renew all` leaves it alone", "That is so with the authorities, which last 10 years."),
        };
        var right = answers.First(answer => answer.Renewal == file.Renewal);
        return new ChoiceSketch(
            $"On {site.Names[0]} ({site.Addresses[0]}), made by kubeadm with default settings: what renews the certificate in `{file.Path}`?",
            new(right.Text, "Right."),
            [
                .. answers.Where(answer => answer != right).Select(answer => new Choice(answer.Text, answer.Remark)),
                new("kube-controller-manager, a month before it runs out", "It signs what others request, and renews no files."),
            ],
            $"`{file.Path}`: {file.Use}. {right.Remark}");
    }

    public static Sketch Expired(Dice dice, int difficulty)
    {
        var told = PkiFile.Leaves.Where(one => one.Failure.Length > 0).ToList();
        var (file, site) = (dice.Pick(told), Site.Draw(dice, 3));
        return new ChoiceSketch(
            $"A kubeadm cluster with {Listed(site.Names)}. {(file.Path.EndsWith("apiserver.crt", StringComparison.Ordinal) ? "On all three nodes" : $"On {site.Names[0]}")} the certificate in `{file.Path}` has run out, and every component has been restarted since. What is seen?",
            new(file.Failure, $"Right: {file.Use}."),
            [.. told.Where(other => other != file && !IsSimilar(other, file)).Select(other => new Choice(other.Failure, $"That belongs to `{other.Path}`: {other.Use}."))],
            $"`{file.Path}`: {file.Use}.");
    }

    public static Sketch First(Dice dice, int difficulty)
    {
        var rows = dice.Some(_listed, difficulty == 1 ? 4 : 7).Order(StringComparer.Ordinal).ToList();
        var site = Site.Draw(dice, 1);
        var days = dice.Some([.. Enumerable.Range(3, 360)], rows.Count);
        var least = rows[days.Index().MinBy(one => one.Item).Index];
        return new TextSketch(
            $"On {site.Names[0]} ({site.Addresses[0]}) `kubeadm certs check-expiration` prints, with some columns left out: certificate, residual time. Which certificate has to be renewed first?\n\n"
            + string.Join('\n', rows.Zip(days, (row, left) => $"    {row,-26}{left}d")),
            [least], [.. rows.Where(row => row != least).Select(row => new NearMiss(row, Markup.Blocks("Another one has fewer days left."), Misconception: null))],
            $"{least} has the shortest residual time, {Counted(days.Min(), "day")}. `kubeadm certs renew all` renews all of them on this node.");
    }

    public static Sketch DaysLeft(Dice dice, int difficulty)
    {
        var (today, left) = (dice.Between(1, 20), dice.Between(2, difficulty == 1 ? 10 : 70));
        string[] months = ["Mar", "May", "Jul", "Aug", "Oct"];
        var month = dice.Pick(months);
        var start = new DateOnly(2027, month switch { "Mar" => 3, "May" => 5, "Jul" => 7, "Aug" => 8, _ => 10 }, today);
        var end = start.AddDays(left);
        var site = Site.Draw(dice, 1);
        var file = dice.Pick(PkiFile.Leaves[..7]);
        return new NumberSketch(
            $"On {site.Names[0]} ({site.Addresses[0]}) it is {Date(start)}. `openssl x509 -noout -enddate -in {file.Path}` prints `notAfter={Month(end)} {end.Day,2} 09:30:00 {end.Year} GMT`. For how many more days is it valid, counted by date?",
            left, "days",
            [
                new(left + 365, "The year is the same."), new(365 - left, "That would be its age, if it was made for 365 days."), new(Math.Abs(end.Day - start.Day), "Do not forget the month."),
            ],
            $"From {Date(start)} to {Date(end)} it is {Counted(left, "day")}.");
    }

    public static Sketch RenewedOn(Dice dice, int difficulty)
    {
        var (nodes, workers) = (2 * dice.Between(0, difficulty == 1 ? 1 : 2) + 3, dice.Between(2, difficulty == 1 ? 6 : 60));
        var site = Site.Draw(dice, nodes);
        return new NumberSketch(
            $"A kubeadm cluster has {nodes} control-plane nodes, {site.Names[0]} to {site.Names[^1]}, with stacked etcd, and {Counted(workers, "worker")}. All certificates of the control plane shall be renewed. On how many nodes does `kubeadm certs renew all` have to run?",
            nodes, "nodes",
            [
                new(1, "It renews the files of the node it runs on. The others keep theirs.", "renewing-once-covers-all-nodes"),
                new(nodes + workers, "Workers have no certificates of the control plane. Their kubelets renew their own."),
                new(nodes - 1, "The first node is no exception: each one has files of its own."),
            ],
            $"On each of the {nodes} control-plane nodes. Then kube-apiserver, kube-controller-manager, kube-scheduler and etcd have to be restarted there, because they read the files when they start.");
    }

    // Two controllers are told apart by their names only, and whoever cannot reach a working API looks as if it had been refused.
    private static bool IsSimilar(PkiFile other, PkiFile file) =>
        !other.Path.StartsWith(PkiFile.Folder, StringComparison.Ordinal)
        && (file.Path.EndsWith(".conf", StringComparison.Ordinal) ? other.Path.EndsWith(".conf", StringComparison.Ordinal) : _apiStops.Contains(file.Path[PkiFile.Folder.Length..], StringComparer.Ordinal));

    private static string Date(DateOnly date) => $"{date.Day} {Month(date)} {date.Year}";

    private static string Month(DateOnly date) => ImmutableArray.Create("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")[date.Month - 1];
}
