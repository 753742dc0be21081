using System.Collections.Immutable;
using StudyPortal.Learning.Generators.Sketching;

namespace StudyPortal.Learning.Generators.CertificateDrills;

/// <summary>Which file is which.</summary>
internal static class Files
{
    private static readonly string[] _organizations = ["system:masters", "kubeadm:cluster-admins", "system:nodes", "system:authenticated", "system:serviceaccounts"];

    public static Sketch Use(Dice dice, int difficulty)
    {
        var (file, site) = (dice.Pick(PkiFile.All), Site.Draw(dice, 1));
        return new ChoiceSketch(
            $"{site.Names[0]} ({site.Addresses[0]}) is a control-plane node made by kubeadm. What is the certificate in `{file.Path}` for?",
            new(Sentence(file.Use), "Right."),
            [.. PkiFile.All.Where(other => other != file).Select(other => new Choice(Sentence(other.Use), $"That is `{other.Path}`."))],
            $"`{file.Path}`: {file.Use}.");
    }

    public static Sketch File(Dice dice, int difficulty)
    {
        var (file, site) = (dice.Pick(PkiFile.All), Site.Draw(dice, 1));
        return new ChoiceSketch(
            $"{site.Names[0]} ({site.Addresses[0]}) is a control-plane node made by kubeadm. Where is the certificate of which this is true: {file.Use}?",
            new($"`{file.Path}`", "Right."),
            [.. PkiFile.All.Where(other => other != file && (difficulty == 1 || IsNear(other, file))).Select(other => new Choice($"`{other.Path}`", $"{Sentence(other.Use)}."))],
            $"`{file.Path}`: {file.Use}.");
    }

    public static Sketch Authority(Dice dice, int difficulty)
    {
        var (file, site) = (dice.Pick(PkiFile.Leaves), Site.Draw(dice, 1));
        return new ChoiceSketch(
            $"{site.Names[0]} ({site.Addresses[0]}) is a control-plane node made by kubeadm. Which authority has signed the certificate in `{file.Path}`?",
            new($"`{file.Authority}`", $"Right. {Sentence(file.Use)}."),
            [
                .. PkiFile.Authorities.Where(other => other.Path != file.Authority).Select(other => new Choice($"`{other.Path}`", $"Another authority: {other.Use}.",
                    file.Authority == PkiFile.EtcdRoot && other.Path == PkiFile.Root ? "one-ca-for-everything" : null)),
                new($"`{PkiFile.Folder}sa.pub`", "That is a key for checking service account tokens, and no authority."),
            ],
            $"`{file.Path}`: {file.Use}. It is signed by `{file.Authority}`.");
    }

    public static Sketch CommonName(Dice dice, int difficulty)
    {
        var (file, site) = (dice.Pick(difficulty == 2 ? PkiFile.Leaves : PkiFile.All), Site.Draw(dice, 1));
        var node = site.Names[0];
        return new ChoiceSketch(
            $"Kubernetes 1.35, made by kubeadm. Which common name (CN) has the certificate in `{file.Path}` on {node} ({site.Addresses[0]})?",
            new($"`{file.NameOn(node)}`", "Right."),
            [
                .. PkiFile.All.Where(other => other.NameOn(node) != file.NameOn(node) && IsFair(file, other)).Select(other => new Choice($"`{other.NameOn(node)}`", $"That is the name in `{other.Path}`.")),
            ],
            $"`{file.Path}` has CN = `{file.NameOn(node)}`{(file.Organization.Length > 0 ? $" and O = `{file.Organization}`" : "")}.");
    }

    public static Sketch Organization(Dice dice, int difficulty)
    {
        var (file, site) = (dice.Pick([.. PkiFile.Leaves.Where(one => one.Organization.Length > 0)]), Site.Draw(dice, 1));
        return new ChoiceSketch(
            $"Kubernetes 1.35, made by kubeadm. Which organization (O), and so which group, has the certificate in `{file.Path}` on {site.Names[0]} ({site.Addresses[0]})?",
            new($"`{file.Organization}`", "Right."),
            [.. _organizations.Where(other => other != file.Organization).Select(other => new Choice($"`{other}`", Group(other)))],
            $"`{file.Path}` has CN = `{file.NameOn(site.Names[0])}` and O = `{file.Organization}`. {Group(file.Organization)}");
    }

    public static Sketch Subject(Dice dice, int difficulty)
    {
        var (file, site) = (dice.Pick([.. PkiFile.Leaves.Where(one => one.Path.StartsWith(PkiFile.Folder, StringComparison.Ordinal))]), Site.Draw(dice, 1));
        var node = site.Names[0];
        var organization = file.Organization.Length > 0 ? $"O = {file.Organization}, " : "";
        var isPair = file.CommonName == "{node}";
        return new ChoiceSketch(
            $"On the kubeadm node {node} ({site.Addresses[0]}) `openssl x509 -noout -subject -issuer -ext extendedKeyUsage` prints this for one file. Which file can it be?\n\n"
            + $"    subject={organization}CN = {file.NameOn(node)}\n    issuer=CN = {file.Issuer}\n    X509v3 Extended Key Usage:\n    {(file.Serves ? "TLS Web Server Authentication" : "")}{(file.Serves && file.Calls ? ", " : "")}{(file.Calls ? "TLS Web Client Authentication" : "")}",
            new($"`{file.Path}`", "Right."),
            [
                .. PkiFile.Leaves.Where(other => other != file && other.Path.StartsWith(PkiFile.Folder, StringComparison.Ordinal) && !(isPair && other.CommonName == "{node}"))
                    .Select(other => new Choice($"`{other.Path}`", $"Its subject has CN = `{other.NameOn(node)}`, and its issuer is `{other.Issuer}`.")),
            ],
            $"{Sentence(file.Use)}. The issuer `{file.Issuer}` is `{file.Authority}`.");
    }

    public static Sketch EtcdClient(Dice dice, int difficulty)
    {
        var site = Site.Draw(dice, 1);
        var good = dice.Some([.. PkiFile.Leaves.Where(IsGoodForEtcd)], difficulty == 2 ? 2 : 3);
        var bad = dice.Some([.. PkiFile.Leaves.Where(file => !IsGoodForEtcd(file) && file.Path.StartsWith(PkiFile.Folder, StringComparison.Ordinal))], difficulty == 2 ? 3 : 2);
        return new TickSketch(
            $"On the kubeadm node {site.Names[0]} ({site.Addresses[0]}) you run etcdctl with `--cacert={PkiFile.EtcdRoot}`. With which of these certificates, each with its key, does etcd accept the connection?",
            [.. good.Select(file => new Choice($"`{file.Path}`", file.Serves ? "It is good for servers and for clients, and the authority of etcd signed it." : "It is a client certificate signed by the authority of etcd."))],
            [.. bad.Select(file => new Choice($"`{file.Path}`", $"It is signed by `{file.Authority}`, which etcd does not trust.", "one-ca-for-everything"))],
            $"Two things count: `{PkiFile.EtcdRoot}` has signed it, and it is good for clients. kubeadm makes server.crt and peer.crt good for both. The pair meant for people is healthcheck-client.");
    }

    private static bool IsGoodForEtcd(PkiFile file) => file.Authority == PkiFile.EtcdRoot && file.Calls;

    // Near by its folder or by its issuer: worth a second look.
    private static bool IsNear(PkiFile other, PkiFile file) => other.Authority == file.Authority || other.Path.StartsWith(PkiFile.Folder, StringComparison.Ordinal) == file.Path.StartsWith(PkiFile.Folder, StringComparison.Ordinal);

    // The names of the three authorities are told apart too easily from the others.
    private static bool IsFair(PkiFile file, PkiFile other) => file.Renewal == Renewal.Nobody || other.Renewal != Renewal.Nobody;

    private static string Group(string organization) => organization switch
    {
        "system:masters" => "`system:masters` may do everything, whatever the roles say: super-admin.conf has it.",
        "kubeadm:cluster-admins" => "`kubeadm:cluster-admins` has the role cluster-admin by a binding: admin.conf has it, and apiserver-kubelet-client.crt.",
        "system:nodes" => "`system:nodes` is the group of kubelets.",
        "system:authenticated" => "`system:authenticated` is given to everybody who has logged in, and stands in no certificate.",
        _ => "`system:serviceaccounts` is the group of service accounts, which show tokens and no certificates.",
    };

    private static string Sentence(string text) =>
        text.StartsWith("kube", StringComparison.Ordinal) || text.StartsWith("etcd", StringComparison.Ordinal) ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
