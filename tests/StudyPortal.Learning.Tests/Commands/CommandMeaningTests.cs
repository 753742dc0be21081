using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using StudyPortal.Learning.Commands;

namespace StudyPortal.Learning.Tests.Commands;

public sealed class CommandMeaningTests
{
    private static readonly ImmutableDictionary<string, string> _none = ImmutableDictionary<string, string>.Empty;

    private static readonly (string Name, string Value)[] _files = [("endpoints", "https://127.0.0.1:2379"), ("cacert", "/pki/ca.crt"), ("cert", "/pki/c.crt"), ("key", "/pki/c.key")];

    [Theory]
    [InlineData("etcdctl member list -w table", "etcdctl member list --write-out=table")]
    [InlineData("etcdctl member list -w table", "etcdctl -wtable member list")]
    [InlineData("etcdctl member list -w table", "etcdctl member --write-out table list")]
    [InlineData("etcdctl member list -w table", "/usr/local/bin/etcdctl member list -w=table")]
    [InlineData("etcdctl member list -w table", "ETCDCTL_WRITE_OUT=table etcdctl member list")]
    [InlineData("etcdctl member list -w table", "export ETCDCTL_WRITE_OUT=table; etcdctl member list")]
    [InlineData("etcdctl member list -w table", "export ETCDCTL_WRITE_OUT=table ETCDCTL_API=3 && etcdctl member list")]
    [InlineData("etcdctl member list -w table", "sudo etcdctl member list -w table")]
    [InlineData("etcdctl member list -w table", "sudo ETCDCTL_WRITE_OUT=table etcdctl member list")]
    [InlineData("etcdctl member list -w table", "  etcdctl   member \\\n  list -w 'table'")]
    [InlineData("etcdctl member list -w table", "etcdctl member list —write-out=“table”")]
    [InlineData("etcdctl get /registry/pods --prefix --keys-only", "etcdctl get --keys-only=true --prefix \"/registry/pods\"")]
    [InlineData("etcdctl get /registry/pods", "etcdctl get /registry/pods --prefix=false")]
    [InlineData("etcdctl endpoint health --endpoints=a:1,b:2", "etcdctl endpoint health --endpoints b:2 --endpoints a:1")]
    [InlineData("etcdutl snapshot restore b.db --data-dir /var/lib/new", "etcdutl snapshot restore --data-dir=/var/lib/new/ b.db")]
    [InlineData("kubectl get pods -n kube-system", "kubectl -n=kube-system get po")]
    [InlineData("kubectl get pod etcd-cp1 -n kube-system", "kubectl get pods/etcd-cp1 --namespace kube-system")]
    [InlineData("kubectl get pods -A -o wide", "kubectl get pods -Aowide")]
    [InlineData("kubectl --kubeconfig=/root/c get nodes", "KUBECONFIG=/root/c kubectl get node")]
    [InlineData("kubectl exec -n kube-system etcd-cp1 -- etcdctl endpoint health --cluster", "kubectl exec etcd-cp1 -nkube-system -- etcdctl --cluster endpoint health")]
    [InlineData("kubectl exec -it etcd-cp1 -- etcdctl version", "kubectl exec -t --stdin etcd-cp1 -- etcdctl version")]
    [InlineData("kubectl logs -f etcd-cp1", "kubectl logs etcd-cp1 --follow")]
    [InlineData("kubectl apply -f pod.yaml", "kubectl apply --filename=pod.yaml")]
    [InlineData("crictl ps -a --name etcd", "crictl ps --name=etcd --all")]
    [InlineData("crictl exec 1f2e etcdctl endpoint health --cluster", "crictl exec 1f2e etcdctl --cluster endpoint health")]
    [InlineData("crictl logs --tail 30 $(crictl ps --name etcd -q)", "crictl logs --tail=30 $( crictl ps  --name etcd -q )")]
    [InlineData("systemctl restart kubelet", "systemctl restart kubelet.service")]
    [InlineData("journalctl -u kubelet -n 100 --no-pager", "journalctl --no-pager -n100 --unit=kubelet.service")]
    [InlineData("journalctl -u kubelet -x -e", "journalctl -xeu kubelet")]
    [InlineData("kubeadm init --upload-certs --control-plane-endpoint lb:6443", "kubeadm init --control-plane-endpoint=lb:6443 --upload-certs")]
    public void These_two_mean_the_same(string one, string other) => Assert.Empty(Differences(one, other));

    [Theory]
    [InlineData("etcdctl member list", "etcdctl list member")]
    [InlineData("etcdctl member list", "etcdutl member list")]
    [InlineData("etcdctl get a --prefix", "etcdctl get a --prefix=false")]
    [InlineData("etcdctl get a", "etcdctl get A")]
    [InlineData("etcdctl snapshot save /b.db", "etcdctl snapshot save '/b.db x'")]
    [InlineData("kubectl get pods -n kube-system", "kubectl get pods -A")]
    [InlineData("kubectl exec etcd-cp1 -- etcdctl version", "kubectl exec etcd-cp1 etcdctl version")]
    [InlineData("kubectl exec etcd-cp1 -- etcdctl version", "kubectl exec etcd-cp1 -- etcdctl endpoint health")]
    [InlineData("systemctl restart kubelet", "systemctl restart kubelet.socket")]
    [InlineData("ETCDCTL_CACERT=/a sudo etcdctl version", "ETCDCTL_CACERT=/a etcdctl version")]
    [InlineData("etcdctl version", "ETCDCTL_CACERT=/a etcdctl version")]
    public void These_two_do_not(string one, string other) => Assert.NotEmpty(Differences(one, other));

    [Fact]
    public void A_variable_and_its_flag_together_are_refused_by_etcdctl_and_settled_by_kubectl()
    {
        Assert.Equal(new ShadowedVariable("etcdctl", "--cacert"), Assert.Single(Differences("etcdctl version --cacert=/a", "ETCDCTL_CACERT=/b etcdctl --cacert=/a version")));
        Assert.Empty(Differences("kubectl get no --kubeconfig=/a", "KUBECONFIG=/b kubectl get no --kubeconfig=/a"));
    }

    [Theory]
    [InlineData("", "Write a command first.")]
    [InlineData("   # etcdctl version", "Write a command first.")]
    [InlineData("sudo", "Write a command first.")]
    [InlineData("export ETCDCTL_CACERT=/a", "This line only sets variables. Write the command as well.")]
    [InlineData("etcdctl version | cat", "The shell cannot read this line: pipes and redirections are not read here.")]
    [InlineData("etcdctl version > /dev/null", "The shell cannot read this line: pipes and redirections are not read here.")]
    [InlineData("etcdctl version; etcdctl version", "Write one command, without pipes and redirections.")]
    [InlineData("etcdctl get 'a", "The shell cannot read this line: unexpected EOF while looking for matching `''.")]
    [InlineData("etcdctl --cacert", "--cacert needs a value.")]
    [InlineData("etcdctl member list -w", "-w needs a value.")]
    [InlineData("kubectl exec a -- etcdctl -w", "-w needs a value.")]
    public void What_is_no_command_says_why(string line, string complaint) => Assert.Equal((null, complaint), CommandMeaningReader.Read(line, _none));

    [Fact]
    public void A_permutation_of_flags_is_the_same_command() =>
        Seeded.Holds(Gen.Shuffle(_files).Zip(Gen.Choose(0, 3)), given =>
        {
            var (flags, words) = given;
            var spelt = flags.Select(flag => $"--{flag.Name}={flag.Value}").ToList();
            spelt.InsertRange(words, ["snapshot", "save", "/b.db"]);
            return Differences(Canonical(), $"etcdctl {string.Join(' ', spelt)}").Count == 0;
        });

    [Fact]
    public void Each_flag_may_be_spelt_in_each_way() =>
        Seeded.Holds(Gen.Choose(0, 4).ArrayOf(4), ways =>
        {
            var spelt = _files.Zip(ways, Spell).ToList();
            var variables = spelt.Where(flag => flag.IsVariable).Select(flag => flag.Text + " ");
            var flags = spelt.Where(flag => !flag.IsVariable).Select(flag => " " + flag.Text);
            return Differences(Canonical(), $"{string.Concat(variables)}etcdctl snapshot save /b.db{string.Concat(flags)}").Count == 0;
        });

    [Fact]
    public void A_flag_left_out_is_missed_and_named() =>
        Seeded.Holds(Gen.Choose(0, 3), left =>
        {
            var flags = _files.Where((_, index) => index != left).Select(flag => $" --{flag.Name} {flag.Value}");
            return Differences(Canonical(), $"etcdctl snapshot save /b.db{string.Concat(flags)}") is [MissingPart missing] && missing.Part == $"--{_files[left].Name}";
        });

    [Fact]
    public void No_line_makes_it_throw_and_every_command_means_what_it_means() =>
        Seeded.Holds(Grading.Generated.Lines, line =>
            CommandMeaningReader.Read(line, _none) is var (meaning, complaint) && (meaning is null ? complaint.Length > 0 : CommandComparison.Of(meaning, meaning, ImmutableHashSet<string>.Empty).Count == 0));

    private static string Canonical() => $"etcdctl snapshot save /b.db {string.Join(' ', _files.Select(flag => $"--{flag.Name}={flag.Value}"))}";

    private static (string Text, bool IsVariable) Spell((string Name, string Value) flag, int way) => way switch
    {
        0 => ($"--{flag.Name}={flag.Value}", false),
        1 => ($"--{flag.Name} {flag.Value}", false),
        2 => ($"--{flag.Name}='{flag.Value}'", false),
        3 => ($"\"--{flag.Name}\" \"{flag.Value}\"", false),
        _ => ($"ETCDCTL_{flag.Name.ToUpperInvariant()}={flag.Value}", true),
    };

    private static IReadOnlyList<CommandDifference> Differences(string expected, string given) =>
        CommandComparison.Of(Meaning(expected), Meaning(given), ImmutableHashSet<string>.Empty);

    private static CommandMeaning Meaning(string line)
    {
        var (meaning, complaint) = CommandMeaningReader.Read(line, _none);
        return meaning ?? throw new InvalidOperationException($"{line}: {complaint}");
    }
}
