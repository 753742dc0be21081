using System.Collections.Immutable;
using StudyPortal.Learning.Generators.Sketching;

namespace StudyPortal.Learning.Generators.CommandDrills;

/// <summary>Procedures in which the order matters.</summary>
internal static class Steps
{
    public static Sketch Next(Dice dice, int difficulty)
    {
        var names = Names.Draw(dice);
        var procedures = Procedures(names);
        var (goal, steps, never, about) = dice.Pick(difficulty == 1 ? procedures[..2] : procedures);
        var done = dice.Between(0, steps.Length - 1);
        var begun = done == 0 ? "Nothing has been done yet." : $"The last thing done was: {steps[done - 1]}.";
        return new ChoiceSketch(
            $"{goal} {begun} What comes next?",
            new(Sentence(steps[done]), "Right."),
            [
                .. steps.Select((step, index) => (step, index)).Where(one => one.index != done && one.index != done - 1)
                    .Select(one => new Choice(Sentence(one.step), one.index < done ? "That was done before." : "That comes later.")),
                .. never,
            ],
            $"The order is: {string.Join("; ", steps)}.")
        {
            About = about,
        };
    }

    private static ImmutableArray<(string Goal, ImmutableArray<string> Steps, ImmutableArray<Choice> Never, Subject About)> Procedures(Names names) =>
    [
        ("etcd has raised the alarm NOSPACE: the database has reached its quota.",
            [$"compact the history up to the present revision, `etcdctl compact {names.Revision}`", "defragment one member after the other, `etcdctl defrag`", "end the alarm, `etcdctl alarm disarm`"],
            [
                new("Restart all etcd members at once", "That frees nothing and costs the majority."),
                new("Delete the oldest files in `/var/lib/etcd/member/wal`", "The log belongs to etcd. A member without it may not start again."),
            ],
            new(Objectives.EtcdSpace, [Pages.EtcdMaintenance])),
        ($"The certificates of the control-plane node {names.Node} are about to expire.",
            ["renew them, `kubeadm certs renew all`", "restart the four control-plane Pods of the node", "copy `/etc/kubernetes/admin.conf` to `~/.kube/config` again"],
            [
                new("Delete `/etc/kubernetes/pki/ca.crt`, so that a new authority is made", "Then nobody would trust the new certificates."),
                new("Restart the worker nodes", "They do not use these files."),
            ],
            new(Objectives.EtcdAccess, [Pages.CertificateManagement])),
        ($"The disk of {names.Node}, one of three etcd members, has been destroyed and replaced. The other two are healthy.",
            [
                $"take the old member off the list, `etcdctl member remove {names.Member}`", "make sure that the data directory of the new member is empty",
                $"announce the new member, `etcdctl member add {names.Node} --peer-urls=https://{names.Address}:2380 --learner`", "start it with `--initial-cluster-state=existing`",
                "give it its vote with `etcdctl member promote` when it has caught up",
            ],
            [new("Start it with `--force-new-cluster`", "That would make a second cluster of it. The old one has its majority.")],
            new(Objectives.Membership, [Pages.EtcdReconfiguration])),
        ($"The only control-plane node {names.Node} of a kubeadm cluster goes back to the snapshot {names.File}.",
            [
                "move the manifests out of `/etc/kubernetes/manifests`", "wait until `crictl ps` shows no control-plane container", $"write the new data directory, `etcdutl snapshot restore {names.File} --data-dir {names.Directory}` with name and peer URL",
                $"let the hostPath `etcd-data` in `etcd.yaml` point to {names.Directory}", "move the manifests back", "restart the kubelet and look at the Pods",
            ],
            [new("Stop the kubelet and delete `/var/lib/etcd`", "etcd would run on without the kubelet, with its files deleted under it.", "kubelet-stop-stops-pods")],
            new(Objectives.Restore, [Pages.EtcdRecovery])),
        ($"The only control-plane node is lost with its disk. {names.Node} takes its name and address; {names.File} and a copy of `/etc/kubernetes/pki` are at hand.",
            [
                "put the old `/etc/kubernetes/pki` in place", $"restore the snapshot into `/var/lib/etcd`, with the name and the peer URL of {names.Node}",
                "run `kubeadm init --ignore-preflight-errors=DirAvailable--var-lib-etcd`", "let further control-plane nodes join with empty disks",
            ],
            [new("Copy the data directory of a worker", "Workers have none.")],
            new(Objectives.Restore, [Pages.EtcdRecovery, Pages.HighAvailability])),
    ];

    private static string Sentence(string step) => char.ToUpperInvariant(step[0]) + step[1..];
}
