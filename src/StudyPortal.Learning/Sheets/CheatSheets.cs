using System.Collections.Immutable;
using System.Globalization;
using StudyPortal.Learning.Figures;
using StudyPortal.Learning.Generators.CertificateDrills;
using StudyPortal.Learning.Generators.CommandDrills;
using StudyPortal.Learning.Generators.PortDrills;
using StudyPortal.Learning.Generators.Sketching;
using StudyPortal.Learning.Generators.TimingDrills;

namespace StudyPortal.Learning.Sheets;

/// <summary>Every cheat sheet.</summary>
public static class CheatSheets
{
    private const string Address = "10.0.0.11";

    // One site for all examples, the one that lessons and diagrams use.
    private static readonly Site _site = new(["cp1", "cp2", "cp3"], [Address, "10.0.0.12", "10.0.0.13"], "worker1", "10.0.0.21", "10.0.0.10");

    private static readonly Generators.CommandDrills.Names _names = new(
        "cp3", "10.0.0.13", _site.Balancer, "8e9e05c52164694d", "3f2a91c07be54", "/registry/minions/worker1", 120_000, "/root/etcd.db", "/var/lib/etcd-restored", "kubeadm.yaml");

    /// <summary>In the order in which they are shown.</summary>
    public static ImmutableArray<CheatSheet> All { get; } =
    [
        new("ports", "Ports", "Every port of a kubeadm control-plane node: who listens, who dials, what is seen when a firewall drops it.", "ports", [Listening(), Ways()]),
        new("commands", "Commands", "One command for each thing that has to be done, on a control-plane node as root.", "commands", [Commands()]),
        new("certificates", "Files and certificates", "What lies where on a control-plane node, who signed it, who renews it.", "certificates", [Certificates(), Authorities()]),
        new("timings", "Timings and quorum", "How long everything takes when nobody has set anything else, and how many members must agree.", "timing", [Timings(), Quorums()]),
    ];

    /// <summary>The sheet of this name, or null.</summary>
    public static CheatSheet? Find(string name) => All.FirstOrDefault(sheet => sheet.Name == name);

    private static SheetTable Listening() => SheetTable.Of(
        $"Listening on cp1 ({Address}), stacked etcd, default settings",
        ["Port", "Component", "For", "Speaks", "Bound to", "Who dials"],
        ListeningPort.All.Select(port => new[]
        {
            Number(port.Number), port.Component, port.Use, port.IsTls ? "TLS" : "plain HTTP", port.Where(Address), port.Dialler,
        }));

    private static SheetTable Ways() => SheetTable.Of(
        "What has to get through between machines",
        ["Way", "What for", "Seen when it is dropped"],
        Connection.Of(_site, "your laptop").Select(way => new[] { way.Way, way.Purpose, way.Symptom }));

    private static SheetTable Commands() => SheetTable.Of(
        "Kubernetes 1.35, etcd 3.6; etcdctl with ETCDCTL_ENDPOINTS, ETCDCTL_CACERT, ETCDCTL_CERT and ETCDCTL_KEY set",
        ["To", "Type"],
        CommandTask.All(_names).Select(task => new[] { task.Wish, $"`{task.Command}`" }));

    private static SheetTable Certificates() => SheetTable.Of(
        "Certificates that somebody shows to somebody",
        ["File", "Use", "Subject", "Signed by", "Renewed by"],
        PkiFile.Leaves.Select(file => new[] { $"`{file.Path}`", file.Use, Subject(file), $"`{file.Authority}`", RenewedBy(file.Renewal) }));

    private static SheetTable Authorities() => SheetTable.Of(
        "Authorities; each with its key beside it",
        ["File", "Use", "Subject"],
        PkiFile.Authorities.Select(file => new[] { $"`{file.Path}`", file.Use, Subject(file) }));

    private static SheetTable Timings() => SheetTable.Of(
        "Defaults of Kubernetes 1.35 and etcd 3.6",
        ["What", "How long"],
        Defaults.All.Select(one => new[] { one.What, Defaults.Duration(one.Seconds) }));

    private static SheetTable Quorums()
    {
        var figures = QuorumFigures.Tolerance(1, QuorumFigures.MostMembers);
        return SheetTable.Of(figures.Caption, [.. figures.Columns.Select(column => column.Title)], figures.Rows.Select(row => (IReadOnlyList<string>)row));
    }

    private static string Subject(PkiFile file) => file.Organization.Length > 0 ? $"CN={file.NameOn("cp1")}, O={file.Organization}" : $"CN={file.NameOn("cp1")}";

    private static string RenewedBy(Renewal renewal) => renewal switch
    {
        Renewal.Kubeadm => "kubeadm",
        Renewal.Kubelet => "the kubelet itself",
        _ => "nobody",
    };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
