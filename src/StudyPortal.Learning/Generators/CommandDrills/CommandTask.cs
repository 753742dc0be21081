using System.Collections.Immutable;
using StudyPortal.Learning.Generators.Sketching;

namespace StudyPortal.Learning.Generators.CommandDrills;

/// <summary>Something to be done with one command.</summary>
/// <param name="Wish">What is wanted: "You want to …".</param>
/// <param name="Command">The command that does it.</param>
/// <param name="Wrong">Commands that do not, each with what it does instead.</param>
internal sealed record CommandTask(string Wish, string Command, ImmutableArray<Choice> Wrong)
{
    /// <summary>What it belongs to.</summary>
    public Subject? About { get; private init; }

    /// <summary>All tasks, with the names of one drill in them.</summary>
    public static ImmutableArray<CommandTask> All(Names names) =>
    [
        .. Under(new(Objectives.Membership, [Pages.EtcdReconfiguration, Pages.EtcdMonitoring]), Etcd(names)),
        .. Under(new(Objectives.ReadsAndWrites, [Pages.EtcdGuarantees]), Reads(names)),
        .. Under(new(Objectives.EtcdSpace, [Pages.EtcdMaintenance, Pages.EtcdCorruption]), EtcdUpkeep(names)),
        .. Under(new(Objectives.Restore, [Pages.EtcdRecovery]), Snapshots(names)),
        .. Under(new(Objectives.Triage, [Pages.Crictl, Pages.StaticPods, Pages.CertificateManagement]), Nodes(names)),
        .. Under(new(Objectives.Triage, [Pages.HighAvailability]), Joining(names)),
    ];

    private static IEnumerable<CommandTask> Under(Subject about, IEnumerable<CommandTask> tasks) => tasks.Select(task => task with { About = about });

    private static IEnumerable<CommandTask> Etcd(Names names) =>
    [
        new("see which etcd member is the leader", "etcdctl endpoint status --cluster -w table",
            [
                Not("etcdctl member list -w table", "The list shows names, URLs and learners, and not who leads."), Not("etcdctl endpoint health --cluster", "Health says who answers, and not who leads."),
                Not("kubectl get lease -n kube-system", "That shows who leads among the controller managers and the schedulers."),
            ]),
        new("see whether a member is on the list and was never started", "etcdctl member list -w table",
            [
                Not("etcdctl endpoint status --cluster -w table", "A member that was never started has no client URL that could be asked."), Not("kubectl get nodes", "Nodes are not members."),
                Not("etcdctl endpoint hashkv --cluster", "That compares content."),
            ]),
        new($"take the member {names.Member} of the failed node {names.Node} off the list", $"etcdctl member remove {names.Member}",
            [
                Not($"etcdctl member remove {names.Node}", "The command takes the ID of the member, not its name."), Not($"kubectl delete node {names.Node}", "That deletes the Node object. etcd does not notice."),
                Not($"etcdctl member promote {names.Member}", "That turns a learner into a voting member."),
            ]),
        new($"add {names.Node} ({names.Address}) to etcd so that the quorum stays as it is for now", $"etcdctl member add {names.Node} --peer-urls=https://{names.Address}:2380 --learner",
            [
                Not($"etcdctl member add {names.Node} --peer-urls=https://{names.Address}:2380", "Without `--learner` it votes, and counts, at once."),
                Not($"etcdctl member add {names.Node} --peer-urls=https://{names.Address}:2379 --learner", "2379 is the client port. Peers meet on 2380."),
                Not($"etcdctl member update {names.Member} --peer-urls=https://{names.Address}:2380", "That changes the URLs of a member that is on the list."),
            ]),
        new($"give the learner {names.Member} a vote", $"etcdctl member promote {names.Member}",
            [
                Not($"etcdctl move-leader {names.Member}", "That hands the leadership to a voting member."), Not($"etcdctl member add {names.Member}", "It is on the list already."),
                Not($"etcdctl member update {names.Member} --learner=false", "There is no such flag. `update` changes peer URLs."),
            ]),
        new($"hand the leadership of etcd to the member {names.Member}", $"etcdctl move-leader {names.Member}",
            [
                Not($"etcdctl member promote {names.Member}", "That turns a learner into a voting member."), Not($"etcdctl member remove {names.Member}", "That takes it off the list."),
                Not("kubectl delete lease kube-controller-manager -n kube-system", "That is about the controller managers, not about etcd."),
            ]),
    ];

    private static IEnumerable<CommandTask> Reads(Names names) =>
    [
        new($"read the key {names.Key} from a member that has lost contact to the majority", $"etcdctl get {names.Key} --consistency=s",
            [
                Not($"etcdctl get {names.Key}", "The default is linearizable and fails without a majority.", "followers-answer-alone"),
                Not($"etcdctl get {names.Key} --consistency=l", "`l` is linearizable, the default. It fails without a majority."), Not($"etcdctl get {names.Key} --prefix", "That is linearizable too, and asks for more keys."),
            ]),
        new("list the keys of all Pods in etcd, without values", "etcdctl get /registry/pods --prefix --keys-only",
            [
                Not("etcdctl get /registry/pods --keys-only", "Without `--prefix` only the key `/registry/pods` itself is meant, and there is none."),
                Not("etcdctl ls /registry/pods", "`ls` belonged to the version 2 interface."), Not("kubectl get pods -A -o name", "That asks the API and shows no keys of etcd."),
            ]),
    ];

    private static IEnumerable<CommandTask> EtcdUpkeep(Names names) =>
    [
        new("find out whether all members hold the same data", "etcdctl endpoint hashkv --cluster",
            [
                Not("etcdctl endpoint health --cluster", "Health never looks at the content.", "health-is-integrity"),
                Not("etcdctl endpoint status --cluster -w table", "Equal terms and indexes do not mean equal content.", "health-is-integrity"), Not("etcdctl member list -w table", "The list says nothing about content."),
            ]),
        new("return the free pages in the database file of a member to the file system", "etcdctl defrag",
            [
                Not($"etcdctl compact {names.Revision}", "That frees pages inside the file. The file stays as large as it is.", "compaction-shrinks-the-file"),
                Not("etcdctl alarm disarm", "That ends an alarm and frees nothing.", "disarm-first"), Not("etcdctl snapshot save /root/small.db", "That makes a copy. The file stays as large as it is."),
            ]),
        new($"drop the history before revision {names.Revision}", $"etcdctl compact {names.Revision}",
            [
                Not("etcdctl defrag", "That returns free pages. History is not free yet."), Not($"etcdctl del --rev={names.Revision}", "Deleting is a new revision, and takes no revision as a flag."),
                Not($"etcdctl get / --prefix --rev={names.Revision}", "That reads an old state and drops nothing."),
            ]),
        new("see whether an alarm such as NOSPACE is raised", "etcdctl alarm list",
            [
                Not("etcdctl alarm disarm", "That ends the alarms.", "disarm-first"), Not("etcdctl member list", "The list has no alarms."), Not("kubectl get events -A", "Alarms of etcd are no events of the API."),
            ]),
    ];

    private static IEnumerable<CommandTask> Snapshots(Names names) =>
    [
        new($"save the content of etcd in the file {names.File}", $"etcdctl snapshot save {names.File}",
            [
                Not($"etcdutl snapshot save {names.File}", "etcdutl works on files and talks to no server."),
                Not($"cp /var/lib/etcd/member/snap/db {names.File}", "A copy of a file that is being written is no snapshot, and it has no hash.", "data-dir-is-the-backup"),
                Not($"etcdutl snapshot restore {names.File}", "That is the way back."),
            ]),
        new($"see the revision and the number of keys in the snapshot {names.File} (etcd 3.6)", $"etcdutl snapshot status {names.File} -w table",
            [
                Not($"etcdctl snapshot status {names.File} -w table", "Removed in etcd 3.6: files are the business of etcdutl.", "etcdctl-restores-snapshots"),
                Not("etcdctl endpoint status -w table", "That asks a server."), Not($"etcdctl snapshot save {names.File}", "That would overwrite the file."),
            ]),
        new($"turn the snapshot {names.File} into the data directory {names.Directory} (etcd 3.6)", $"etcdutl snapshot restore {names.File} --data-dir {names.Directory}",
            [
                Not($"etcdctl snapshot restore {names.File} --data-dir {names.Directory}", "Removed in etcd 3.6: files are the business of etcdutl.", "etcdctl-restores-snapshots"),
                Not($"etcdutl snapshot restore {names.File}", "Without `--data-dir` it writes to `default.etcd` in the current directory."), Not($"cp {names.File} {names.Directory}", "A snapshot is one file. A data directory has a log and a member list too."),
            ]),
    ];

    private static IEnumerable<CommandTask> Nodes(Names names) =>
    [
        new($"see all containers on {names.Node}, stopped ones too, while the API is down", "crictl ps -a",
            [
                Not("docker ps -a", "The kubelet does not use Docker's engine.", "docker-shows-kubernetes-containers"), Not("kubectl get pods -A -o wide", "That goes through the API, which is down.", "kubectl-logs-for-dead-apiserver"),
                Not("crictl ps", "That shows running containers only."),
            ]),
        new($"read the last 30 lines of the container {names.Container} on {names.Node} while the API is down", $"crictl logs --tail 30 {names.Container}",
            [
                Not($"kubectl logs --tail 30 {names.Container}", "That goes through the API, and takes a Pod and not a container ID.", "kubectl-logs-for-dead-apiserver"),
                Not("journalctl -u etcd -n 30", "There is no such unit on a kubeadm node.", "journal-has-component-logs"), Not($"docker logs --tail 30 {names.Container}", "The kubelet does not use Docker's engine.", "docker-shows-kubernetes-containers"),
            ]),
        new($"stop etcd on the kubeadm node {names.Node}", "mv /etc/kubernetes/manifests/etcd.yaml /root/",
            [
                Not("systemctl stop etcd", "There is no such unit: etcd is a static Pod.", "control-plane-is-systemd-services"), Not("systemctl stop kubelet", "The containers run on without the kubelet.", "kubelet-stop-stops-pods"),
                Not($"kubectl delete pod etcd-{names.Node} -n kube-system", "That deletes the mirror Pod. The container runs on.", "deleting-mirror-restarts"),
            ]),
        new("see which kube-scheduler is the active one", "kubectl get lease -n kube-system",
            [
                Not("kubectl get endpoints kube-scheduler -n kube-system", "The lock has been a Lease for long. There is no such object."), Not("kubectl get componentstatuses", "Deprecated, and it shows no holder."),
                Not("etcdctl endpoint status --cluster -w table", "That shows the leader of etcd."),
            ]),
        new($"see when the certificates on {names.Node} expire", "kubeadm certs check-expiration",
            [
                Not("kubeadm certs renew all", "That renews them."), Not("kubectl get csr", "That lists requests for certificates."), Not("kubeadm token list", "That lists bootstrap tokens."),
            ]),
    ];

    private static IEnumerable<CommandTask> Joining(Names names) =>
    [
        new($"let {names.Node} join as a worker, three days after `kubeadm init`", "kubeadm token create --print-join-command",
            [
                Not("kubeadm token list", "The first token is gone after 24 hours. A list makes no new one."), Not("kubeadm init phase upload-certs --upload-certs", "Workers need no certificate key."),
                Not("kubeadm init --print-join-command", "`init` would begin a new cluster."),
            ]),
        new("get a new certificate key, because two hours have passed since `kubeadm init --upload-certs`", "kubeadm init phase upload-certs --upload-certs",
            [
                Not("kubeadm init --upload-certs", "Without the phase that would begin a new cluster."), Not("kubeadm token create", "That makes a bootstrap token. The certificates are another matter."),
                Not("kubeadm certs renew all", "That renews certificates on this node and uploads nothing."),
            ]),
        new($"turn the old kubeadm file {names.Config} into one of the present API version", $"kubeadm config migrate --old-config {names.Config} --new-config new.yaml",
            [
                Not($"kubeadm config validate --config {names.Config}", "That checks a file and changes nothing."), Not($"sed -i s/v1beta3/v1beta4/ {names.Config}", "`extraArgs` has another shape in v1beta4, so the file would not be read."),
                Not($"kubeadm init --config {names.Config} --dry-run", "That shows what a new cluster would get."),
            ]),
    ];

    private static Choice Not(string command, string remark, string? belief = null) => new($"`{command}`", remark, belief);
}
